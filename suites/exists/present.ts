import { type Requirement, type Scenario, verifyExists } from "../../src/spec/index.js";
import { emptyValue, tree, unused } from "../tree.js";
import { existsSources } from "./sources.js";

const common = {
  level: "must",
  since: "1.0.0",
  needs: ["exists"],
  given: tree,
  sources: existsSources,
} as const;

const ask = async (scenario: Scenario, keys: Iterable<string>, expected: boolean) => {
  for (const key of keys) await verifyExists(scenario, key, expected);
};

/** Which keys `exists` says are there. */
export const present: readonly Requirement[] = [
  {
    ...common,
    id: "exists.present",
    title: "`exists` is true of every key that was set, at every depth.",
    why: "A chunk that is said not to be there is never read.",
    example: 'exists("foo/c/0") where it was set → true',
    run: (scenario) => ask(scenario, scenario.given.keys(), true),
  },
  {
    ...common,
    id: "exists.empty-value",
    title: "`exists` is true of a key whose value is empty.",
    why: "A store that looks at the length, or at what is falsy, takes an empty value for none.",
    example: 'exists("c/0") where an empty value was set → true',
    given: emptyValue,
    run: (scenario) => ask(scenario, scenario.given.keys(), true),
  },
  {
    ...common,
    id: "exists.missing",
    title: "`exists` is false of a key that was never set, and no error, wherever it lies.",
    why: "A reader asks for what may not be there; an error, or a yes, sends it the wrong way.",
    example: 'exists("no/such/place/c/0") → false',
    run: (scenario) => ask(scenario, ["foo/c/9/9", "no/such/place/c/0", "zarr.json.tmp", ...unused], false),
  },
  {
    ...common,
    id: "exists.at-once",
    title: "Many calls of `exists` at once are each answered for their own key.",
    why: "A reader asks for all chunks of a selection together.",
    example: 'exists("c/0") and exists("c/1") at once → true, false',
    run: async (scenario) => {
      const keys = [...scenario.given.keys()];
      const asked = keys.flatMap((key) => [
        verifyExists(scenario, key, true),
        verifyExists(scenario, key.replace(/[^/]+$/, "9/9/9"), false),
      ]);
      await Promise.all(asked);
    },
  },
  {
    ...common,
    id: "exists.directory",
    title: "`exists` is false of a directory: it is the beginning of keys and none itself.",
    why: "A reader that probes a node takes a yes for a value, and then finds none.",
    example: 'exists("foo") where there is only `foo/c/0` → false',
    level: "should",
    run: (scenario) => ask(scenario, ["foo", "foo/c", "deep/a/b/c"], false),
  },
  {
    ...common,
    id: "exists.below-key",
    title: "`exists` is false of a key that goes on below another key, and no error.",
    why: "A value has no children; a store of files must not let the file system's complaint through.",
    example: 'exists("zarr.json/c/0") where there is `zarr.json` → false',
    level: "should",
    run: (scenario) => ask(scenario, ["zarr.json/c", "foo/zarr.json/c/0"], false),
  },
];
