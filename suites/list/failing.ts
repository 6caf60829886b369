import {
  attempt,
  collect,
  judgeList,
  putEach,
  type Requirement,
  type Scenario,
  verifyEmpty,
} from "../../src/spec/index.js";
import type { Store } from "../../src/store/index.js";
import { valuesAt } from "../tree.js";
import { dirSources, listSources, prefixSources } from "./sources.js";

const keys = ["foo/zarr.json", "foo/c/0", "foo/c/1"];

const common = {
  title: "A listing that the backend fails rejects; it does not end early as if there were no more.",
  why: "A directory that could not be read, listed as empty, is a hierarchy that seems never to have been written.",
  level: "should",
  since: "1.0.0",
} as const;

/** Lists while the backend fails: an error, or all that there is where the store knows it by heart. */
const listing =
  (call: string, list: (store: Store) => AsyncIterable<string> | undefined, owed: readonly string[]) =>
  async (scenario: Scenario) => {
    await putEach(scenario, valuesAt(...keys));
    await scenario.fault();
    const result = await attempt(call, () => collect(list(scenario.store), 1000));
    if (result.ok) judgeList(scenario, call, owed, result.value);
    else scenario.judge({ standing: "right" });
  };

/** Listings of a backend that fails. */
export const failing: readonly Requirement[] = [
  {
    ...common,
    id: "list.failing-backend",
    example: "list() of a directory that may not be read → an error",
    sources: listSources,
    needs: ["own", "set", "fault", "list"],
    run: listing("list()", (store) => store.list?.(), keys),
  },
  {
    ...common,
    id: "list.prefix-failing-backend",
    title: "A `listPrefix` that the backend fails rejects; it does not end early as if there were no more.",
    example: 'listPrefix("foo/") of a directory that may not be read → an error',
    sources: prefixSources,
    needs: ["own", "set", "fault", "listPrefix"],
    run: listing('listPrefix("foo/")', (store) => store.listPrefix?.("foo/"), keys),
  },
  {
    ...common,
    id: "list.dir-failing-backend",
    title: "A `listDir` that the backend fails rejects; it does not end early as if there were no more.",
    example: 'listDir("foo") of a directory that may not be read → an error',
    sources: dirSources,
    needs: ["own", "set", "fault", "listDir"],
    run: listing('listDir("foo")', (store) => store.listDir?.("foo"), ["zarr.json", "c"]),
  },
  {
    ...common,
    id: "list.is-empty-failing-backend",
    title: "`isEmpty` that the backend fails rejects; it does not call the directory empty.",
    why: "A writer that is told of an empty place writes over what is there.",
    example: 'isEmpty("foo") of a directory that may not be read → an error',
    sources: dirSources,
    needs: ["own", "set", "fault", "isEmpty"],
    run: async (scenario) => {
      await putEach(scenario, valuesAt(...keys));
      await scenario.fault();
      const asked = await attempt("isEmpty", () => scenario.store.isEmpty?.("foo"));
      if (!asked.ok) return scenario.judge({ standing: "right" });
      await verifyEmpty(scenario, "foo", false);
    },
  },
];
