import {
  attempt,
  bufferOf,
  type CallResult,
  collect,
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

const keys = Array.from({ length: 150 }, (_, i) => `array/c/${String(i).padStart(3, "0")}`);
const [stable, overwritten, removed] = [0, 1, 2].map((rest) => keys.filter((_, i) => i % 3 === rest));
const added = Array.from({ length: 30 }, (_, i) => `other/c/${i}`);

/** Calls that overwrite some keys, remove others and add new ones. */
const changes = (scenario: Scenario): (() => Promise<unknown>)[] => {
  const { store } = scenario;
  const set = (key: string) => () =>
    attempt("set", () => store.set?.(key, bufferOf(scenario, letters(20, 5))));
  const remove = (key: string) => () => attempt("delete", () => store.delete?.(key));
  const removals = scenario.can("delete") ? (removed ?? []).map(remove) : [];
  return [...(overwritten ?? []).map(set), ...removals, ...added.map(set)];
};

type Iterate = () => AsyncIterable<string> | undefined;

/** Lists in the middle of writes, ten at a time, and goes on beside more of them; `between` waits for what. */
const listBeside = async (scenario: Scenario, call: string, iterate: Iterate, between: () => unknown) => {
  await putMany(scenario, keys);
  const list = () => collect(iterate(), 2000);
  const listings: Promise<CallResult<string[]>>[] = [];
  const calls = changes(scenario);
  for (let i = 0; i < calls.length; i += 10) {
    const writes = calls.slice(i, i + 10).map((change) => change());
    if (i % 30 === 0) listings.push(attempt(call, list));
    await Promise.all(writes);
    await between();
  }
  const results = await Promise.all(listings);
  return results.map((result) => mustHaveSucceeded(scenario, call, result));
};

/** What listings named that ran beside writes: with time for a few names between, and as fast as the store takes them. */
const listWhileWriting = async (scenario: Scenario, call: string, iterate: Iterate) => [
  ...(await listBeside(scenario, call, iterate, turnOnce)),
  ...(await listBeside(scenario, call, iterate, () => {})),
];

/** Lists one time after the other while keys are set, so that one listing comes upon the middle of a write. */
const listMeanwhile = async (scenario: Scenario, call: string) => {
  let writing = true;
  const sets = changes(scenario).slice(-10);
  const ended = Promise.all(sets.map((change) => change())).finally(() => {
    writing = false;
  });
  const listings: string[][] = [];
  while (writing && listings.length < 30)
    listings.push(await mustSucceed(scenario, call, () => collect(scenario.store.list?.(), 2000)));
  await ended;
  return listings;
};

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
      const untouched = new Set(stable);
      const listings: [call: string, iterate: Iterate][] = [["list()", () => store.list?.()]];
      if (can("listPrefix")) listings.push(['listPrefix("array/")', () => store.listPrefix?.("array/")]);
      for (const [listing, iterate] of listings) {
        const call = `${listing} while others write`;
        for (const names of await listWhileWriting(scenario, call, iterate)) {
          const found = names.filter((name) => untouched.has(name));
          judgeList(scenario, call, untouched, found);
        }
      }
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
      const known = new Set([...keys, ...added]);
      const call = "list() while others write";
      const listed = await listWhileWriting(scenario, call, () => scenario.store.list?.());
      for (const names of [...listed, ...(await listMeanwhile(scenario, call))]) {
        const wellKnown = names.filter((name) => known.has(name));
        judgeList(scenario, call, wellKnown, [...new Set(names)]);
      }
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
      const call = 'listDir("array/c") while others write';
      const list = () => scenario.store.listDir?.("array/c");
      const listed = await listWhileWriting(scenario, call, list);
      const untouched = new Set(stable?.map((key) => key.slice("array/c/".length)));
      for (const names of listed) {
        const found = names.filter((name) => untouched.has(name));
        judgeList(scenario, call, untouched, found);
      }
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
