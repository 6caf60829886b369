import { collect, judgeList, mustSucceed, type Requirement, type Scenario } from "../../src/spec/index.js";
import { childrenOf } from "../../src/store/index.js";
import { afterEachMutation } from "../mutations.js";
import { keysBelow, tree } from "../tree.js";
import { dirSources, listLevel, listSources, prefixSources } from "./sources.js";

/** No hierarchy here is deeper; a store that calls a directory its own child is. */
const deepest = 12;

const listed = (scenario: Scenario, call: string, list: () => AsyncIterable<string> | undefined) =>
  mustSucceed(scenario, call, () => collect(list(), 1000));

/** Whether a listing names just these. A child that comes twice is told of elsewhere. */
const namesJust = (owed: readonly string[], listed: readonly string[]) =>
  [...new Set(owed)].sort().join("\n") === listed.toSorted().join("\n");

/** One listing of several that do not agree with each other. */
interface Listing {
  call: string;
  owed: Iterable<string>;
  names: readonly string[];
}

/** Blames those of the listings that differ from what is there; where none does there is nothing to disagree on. */
const judgeEach = (scenario: Scenario, listings: readonly Listing[]) => {
  for (const { call, owed, names } of listings) judgeList(scenario, call, owed, names);
};

/**
 * Holds what `listPrefix` names in a directory against what its children come to, at every level. Below one that is
 * wrong nothing is looked at: a store that names everything everywhere has no end of levels.
 */
const holdPartition = async (scenario: Scenario, path: string, depth = 0): Promise<void> => {
  const { store } = scenario;
  const inPath = path === "" ? "" : `${path}/`;
  const names = await listed(scenario, `listDir("${path}")`, () => store.listDir?.(path));
  const children = names.map((name) => inPath + name);
  const below = new Map<string, string[]>();
  for (const child of children) {
    const call = `listPrefix("${child}/")`;
    below.set(child, await listed(scenario, call, () => store.listPrefix?.(`${child}/`)));
  }
  const whole = path === "" ? "list()" : `listPrefix("${inPath}")`;
  const all = await listed(scenario, whole, () =>
    path === "" ? store.list?.() : store.listPrefix?.(inPath),
  );
  const found = children.flatMap((child) => [
    ...(all.includes(child) ? [child] : []),
    ...(below.get(child) ?? []),
  ]);
  if (!namesJust(found, all)) {
    const given = [...scenario.given.keys()];
    return judgeEach(scenario, [
      { call: whole, owed: path === "" ? given : keysBelow(given, path), names: all },
      { call: `listDir("${path}")`, owed: childrenOf(given, path), names },
      ...Array.from(below, ([child, keys]) => ({
        call: `listPrefix("${child}/")`,
        owed: keysBelow(given, child),
        names: keys,
      })),
    ]);
  }
  scenario.judge({ standing: "right" });
  if (depth >= deepest) return;
  for (const [child, keys] of below) if (keys.length > 0) await holdPartition(scenario, child, depth + 1);
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
    run: (scenario) => holdPartition(scenario, ""),
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
        const call = `list() beside reads, after ${after}`;
        const names = await listed(scenario, call, () => scenario.store.list?.());
        judgeList(scenario, call, values.keys(), names);
      }),
  },
];
