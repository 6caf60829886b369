import {
  attempt,
  bufferOf,
  type CallResult,
  collect,
  eachAtOnce,
  judgeList,
  mustHaveSucceeded,
  mustSucceed,
  putMany,
  type Requirement,
  type Scenario,
  turnOnce,
  verifyList,
} from "../../src/spec/index.js";
import { letters, tree } from "../tree.js";
import { dirSources, listLevel, listSources } from "./sources.js";

const common = { level: listLevel, since: "1.0.0", sources: listSources } as const;

/** Keys of a directory that nobody touches, that are overwritten and that are removed; and keys that come to it. */
interface Crowd {
  root: string;
  keys: readonly string[];
  stable: ReadonlySet<string>;
  overwritten: readonly string[];
  removed: readonly string[];
  added: readonly string[];
}

const crowdIn = (root: string): Crowd => {
  const keys = Array.from({ length: 150 }, (_, i) => `${root}/c/${String(i).padStart(3, "0")}`);
  const [stable = [], overwritten = [], removed = []] = [0, 1, 2].map((rest) =>
    keys.filter((_, i) => i % 3 === rest),
  );
  const added = Array.from({ length: 30 }, (_, i) => `${root}/d/${i}`);
  return { root, keys, stable: new Set(stable), overwritten, removed, added };
};

/** Calls that overwrite some keys, remove others and add new ones. */
const changes = (scenario: Scenario, { overwritten, removed, added }: Crowd): (() => Promise<unknown>)[] => {
  const { store } = scenario;
  const set = (key: string) => () =>
    attempt("set", () => store.set?.(key, bufferOf(scenario, letters(20, 5))));
  const remove = (key: string) => () => attempt("delete", () => store.delete?.(key));
  const removals = scenario.can("delete") ? removed.map(remove) : [];
  return [...overwritten.map(set), ...removals, ...added.map(set)];
};

/** A listing of the store, or of what lies below a directory, and how it is called. */
type Listing = (root: string) => readonly [call: string, iterate: () => AsyncIterable<string> | undefined];

/** Lists in the middle of writes, ten at a time, and goes on beside more of them; `between` waits for what. */
const listBeside = async (
  scenario: Scenario,
  crowd: Crowd,
  listing: Listing,
  between: () => unknown,
): Promise<string[][]> => {
  await putMany(scenario, crowd.keys);
  const [call, iterate] = listing(crowd.root);
  const listings: Promise<CallResult<string[]>>[] = [];
  const calls = changes(scenario, crowd);
  for (let i = 0; i < calls.length; i += 10) {
    const writes = calls.slice(i, i + 10).map((change) => change());
    if (i % 30 === 0) listings.push(attempt(call, () => collect(iterate(), 2000)));
    await Promise.all(writes);
    await between();
  }
  const results = await Promise.all(listings);
  await removeAll(scenario, crowd);
  return results.map((result) => mustHaveSucceeded(scenario, call, result));
};

/** Makes room: another crowd has the first places then, at which a listing begins. */
const removeAll = async ({ store, can }: Scenario, { keys, added }: Crowd): Promise<void> => {
  if (!can("delete")) return;
  await eachAtOnce([...keys, ...added], (key) => attempt("delete", () => store.delete?.(key)));
};

const [atOnce, apart] = ["array", "apart"].map(crowdIn) as [Crowd, Crowd];

/** Listings that ran beside writes: as fast as the store takes them, and with time for a few names between. */
const listWhileWriting = async (
  scenario: Scenario,
  listing: Listing,
  judge: (names: string[], crowd: Crowd, call: string) => void,
): Promise<void> => {
  for (const [crowd, between] of [
    [atOnce, () => {}],
    [apart, turnOnce],
  ] as const)
    for (const names of await listBeside(scenario, crowd, listing, between))
      judge(names, crowd, listing(crowd.root)[0]);
};

/** Lists one time after the other while keys are set, so that one listing comes upon the middle of a write. */
const listMeanwhile = async (scenario: Scenario, call: string) => {
  let writing = true;
  const sets = changes(scenario, atOnce).slice(-10);
  const ended = Promise.all(sets.map((change) => change())).finally(() => {
    writing = false;
  });
  const listings: string[][] = [];
  while (writing && listings.length < 30)
    listings.push(await mustSucceed(scenario, call, () => collect(scenario.store.list?.(), 2000)));
  await ended;
  return listings;
};

/** Names that nobody touches are there, once each, whatever becomes of the others. */
const namesUntouched = (scenario: Scenario, listing: Listing, cut = (key: string, _root: string) => key) =>
  listWhileWriting(scenario, listing, (names, { stable, root }, call) => {
    const untouched = new Set(Array.from(stable, (key) => cut(key, root)));
    const found = names.filter((name) => untouched.has(name));
    judgeList(scenario, call, untouched, found);
  });

/** Listings beside other calls. */
export const concurrent: readonly Requirement[] = [
  {
    ...common,
    id: "list.while-writing",
    title:
      "A listing that runs while others write names every key that nobody touches, once, and does not fail.",
    why: "A listing that fails, or loses keys, because a chunk was written somewhere is of no use while work goes on.",
    example: 'list() while `c/1` is set and `c/2` is deleted → "c/0" and perhaps the others',
    level: { zarr: "must", zarrita: "should", zarrjs: "should" },
    needs: ["set", "list"],
    run: async (scenario) => {
      const { store, can } = scenario;
      await namesUntouched(scenario, () => ["list() while others write", () => store.list?.()]);
      if (!can("listPrefix")) return;
      await namesUntouched(scenario, (root) => [
        `listPrefix("${root}/") while others write`,
        () => store.listPrefix?.(`${root}/`),
      ]);
    },
  },
  {
    ...common,
    id: "list.no-temporary-names",
    title:
      "A listing that runs while others write names nothing that nobody set, such as a file half written.",
    why: "A name of the store's own is taken for a chunk by whoever copies the hierarchy, and then is not there.",
    example: 'list() while `c/0` is set → never "c/0.tmp"',
    level: "should",
    needs: ["set", "list"],
    run: async (scenario) => {
      const known = new Set([atOnce, apart].flatMap(({ keys, added }) => [...keys, ...added]));
      const call = "list() while others write";
      const judge = (names: string[]) => {
        const wellKnown = names.filter((name) => known.has(name));
        judgeList(scenario, call, wellKnown, [...new Set(names)]);
      };
      await listWhileWriting(scenario, () => [call, () => scenario.store.list?.()], judge);
      for (const names of await listMeanwhile(scenario, call)) judge(names);
    },
  },
  {
    id: "list.dir-while-writing",
    title:
      "A `listDir` that runs while others write names every child that nobody touches, and does not fail.",
    why: "A directory that is looked at while a chunk in it goes away is still a directory.",
    example: 'listDir("c") while `c/1` is set and `c/2` is deleted → "0" and perhaps the others',
    level: "must",
    since: "1.0.0",
    sources: dirSources,
    needs: ["set", "listDir"],
    run: async (scenario) => {
      const listing: Listing = (root) => [
        `listDir("${root}/c") while others write`,
        () => scenario.store.listDir?.(`${root}/c`),
      ];
      await namesUntouched(scenario, listing, (key, root) => key.slice(`${root}/c/`.length));
    },
  },
  {
    ...common,
    id: "list.independent",
    title: "Listings that run at the same time are each complete.",
    why: "Two readers that open one hierarchy at once share no cursor.",
    example: "two calls of list(), read in turns → every key, twice",
    needs: ["list"],
    given: tree,
    run: async (scenario) => {
      const list = () => scenario.store.list?.();
      const owed = [...scenario.given.keys()];
      await Promise.all([1, 2, 3].map((i) => verifyList(scenario, `list(), one of 3: ${i}`, owed, list)));
    },
  },
];
