import { collect, judgeList, mustSucceed, type Requirement, type Scenario } from "../../src/spec/index.js";
import { afterEachMutation } from "../mutations.js";
import { tree } from "../tree.js";
import { dirSources, listLevel, listSources, prefixSources } from "./sources.js";

/** No hierarchy here is deeper; a store that calls a directory its own child is. */
const deepest = 12;

const listed = (scenario: Scenario, call: string, list: () => AsyncIterable<string> | undefined) =>
  mustSucceed(scenario, call, () => collect(list(), 1000));

/**
 * Holds what `listPrefix` names in a directory against what its children come to, at every level. Below one that is
 * wrong nothing is looked at: a store that names everything everywhere has no end of levels.
 */
const holdPartition = async (scenario: Scenario, path: string, all: readonly string[], depth = 0) => {
  const { store } = scenario;
  const inPath = path === "" ? "" : `${path}/`;
  const found: string[] = [];
  const directories = new Map<string, string[]>();
  for (const name of await listed(scenario, `listDir("${path}")`, () => store.listDir?.(path))) {
    const child = inPath + name;
    if (all.includes(child)) found.push(child);
    const call = `listPrefix("${child}/")`;
    const below = await listed(scenario, call, () => store.listPrefix?.(`${child}/`));
    found.push(...below);
    if (below.length > 0) directories.set(child, below);
  }
  const whole = path === "" ? "list()" : `listPrefix("${inPath}")`;
  const holds = judgeList(scenario, `${whole}, against the children of the directory`, found, all);
  if (!holds || depth >= deepest) return;
  for (const [child, below] of directories) await holdPartition(scenario, child, below, depth + 1);
};

/** Laws that bind listings to each other and to reads. */
export const laws: readonly Requirement[] = [
  {
    id: "list.partition",
    title:
      "A listing is what the children of the directory come to: its keys, and what lies below each directory.",
    why: "Walking a hierarchy level by level, and listing it at once, must find the same arrays.",
    example: 'list() → the keys in listDir(""), and listPrefix(child + "/") of each name in it',
    level: "must",
    since: "1.0.0",
    sources: [...listSources, ...prefixSources, ...dirSources],
    needs: ["list", "listPrefix", "listDir"],
    given: tree,
    run: async (scenario) => {
      const all = await listed(scenario, "list()", () => scenario.store.list?.());
      await holdPartition(scenario, "", all);
    },
  },
  {
    id: "list.agrees-with-reads",
    title: "After every change, the listing names the keys that can be read, and no others.",
    why: "What a listing names is opened next; what it does not name is never looked for.",
    example:
      'set("c/0", …) → list() has "c/0" and get("c/0", prototype) finds it; after delete("c/0") neither',
    level: listLevel,
    since: "1.0.0",
    sources: listSources,
    needs: ["set", "delete", "list"],
    run: (scenario) =>
      afterEachMutation(scenario, async ({ after, values }) => {
        const call = `list() after ${after}`;
        const names = await listed(scenario, call, () => scenario.store.list?.());
        judgeList(scenario, call, values.keys(), names);
      }),
  },
];
