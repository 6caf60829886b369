import {
  attempt,
  collect,
  judgeList,
  type Requirement,
  type Scenario,
  verifyEmpty,
} from "../../src/spec/index.js";
import { childrenOf, type Store } from "../../src/store/index.js";
import { lost } from "../tree.js";
import { dirSources, listSources, prefixSources } from "./sources.js";

const common = {
  title: "A listing that the backend fails rejects; it does not end early as if there were no more.",
  why: "A directory that could not be read, listed as empty, is a hierarchy that seems never to have been written.",
  level: "should",
  since: "1.0.0",
} as const;

/** Lists while the backend fails: an error, or all that there is where the store knows it by heart. */
const listing =
  (
    call: string,
    list: (store: Store) => AsyncIterable<string> | undefined,
    owed: (keys: Iterable<string>) => Iterable<string>,
  ) =>
  async (scenario: Scenario) => {
    await scenario.fault();
    const result = await attempt(call, () => collect(list(scenario.store), 1000));
    if (result.ok) judgeList(scenario, call, owed(scenario.given.keys()), result.value);
    else scenario.judge({ standing: "right" });
  };

/** Listings of a backend that fails. */
export const failing: readonly Requirement[] = [
  {
    ...common,
    id: "list.failing-backend",
    example: "list() of a directory that may not be read → an error",
    sources: listSources,
    needs: ["own", "fault", "list"],
    given: lost("list"),
    run: listing(
      "list()",
      (store) => store.list?.(),
      (keys) => keys,
    ),
  },
  {
    ...common,
    id: "list.prefix-failing-backend",
    title: "A `listPrefix` that the backend fails rejects; it does not end early as if there were no more.",
    example: 'listPrefix("foo/") of a directory that may not be read → an error',
    sources: prefixSources,
    needs: ["own", "fault", "listPrefix"],
    given: lost("listPrefix"),
    run: listing(
      'listPrefix("foo/")',
      (store) => store.listPrefix?.("foo/"),
      (keys) => keys,
    ),
  },
  {
    ...common,
    id: "list.dir-failing-backend",
    title: "A `listDir` that the backend fails rejects; it does not end early as if there were no more.",
    example: 'listDir("foo") of a directory that may not be read → an error',
    sources: dirSources,
    needs: ["own", "fault", "listDir"],
    given: lost("listDir"),
    run: listing(
      'listDir("foo")',
      (store) => store.listDir?.("foo"),
      (keys) => childrenOf(keys, "foo"),
    ),
  },
  {
    ...common,
    id: "list.is-empty-failing-backend",
    title: "`isEmpty` that the backend fails rejects; it does not call the directory empty.",
    why: "A writer that is told of an empty place writes over what is there.",
    example: 'isEmpty("foo") of a directory that may not be read → an error',
    sources: dirSources,
    needs: ["own", "fault", "isEmpty"],
    given: lost("isEmpty"),
    run: async (scenario) => {
      await scenario.fault();
      const asked = await attempt("isEmpty", () => scenario.store.isEmpty?.("foo"));
      if (!asked.ok) return scenario.judge({ standing: "right" });
      await verifyEmpty(scenario, "foo", false);
    },
  },
];
