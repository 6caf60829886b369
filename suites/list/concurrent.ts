import {
  attempt,
  bufferOf,
  collect,
  judgeList,
  mustSucceed,
  putMany,
  type Requirement,
  type Scenario,
  verifyList,
} from "../../src/spec/index.js";
import { letters, tree } from "../tree.js";
import { listLevel, listSources } from "./sources.js";

const common = { level: listLevel, since: "1.0.0", sources: listSources } as const;

const keys = Array.from({ length: 150 }, (_, i) => `array/c/${i}`);
const [stable, overwritten, removed] = [0, 1, 2].map((rest) => keys.filter((_, i) => i % 3 === rest));
const added = keys
  .map((key) => `${key}/new`)
  .slice(0, 30)
  .map((key) => key.replace("array", "other"));

/** Overwrites some keys, removes others and adds new ones, ten at a time. */
const churn = async (scenario: Scenario) => {
  const { store } = scenario;
  const set = (key: string) => store.set?.(key, bufferOf(scenario, letters(20, 5)));
  const writes = (overwritten ?? []).map((key) => () => set(key));
  const removals = scenario.can("delete") ? (removed ?? []).map((key) => () => store.delete?.(key)) : [];
  const all = [...writes, ...removals, ...added.map((key) => () => set(key))];
  for (let i = 0; i < all.length; i += 10) {
    await Promise.all(all.slice(i, i + 10).map((write) => attempt("a write", write)));
  }
};

/** What each of three listings named that ran while others wrote. */
const listWhileWriting = async (scenario: Scenario) => {
  const present = await putMany(scenario, keys);
  const list = () => collect(scenario.store.list?.(), 2000);
  const listings = [1, 2, 3].map(() => mustSucceed(scenario, "list() while others write", list));
  const [listed] = await Promise.all([Promise.all(listings), churn(scenario)]);
  return { present, listed };
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
      const { present, listed } = await listWhileWriting(scenario);
      const untouched = new Set(present.filter((key) => stable?.includes(key)));
      for (const names of listed) {
        const found = names.filter((name) => untouched.has(name));
        judgeList(scenario, "list() while others write", untouched, found);
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
      const { listed } = await listWhileWriting(scenario);
      for (const names of listed) {
        judgeList(
          scenario,
          "list() while others write",
          names.filter((name) => known.has(name)),
          [...new Set(names)],
        );
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
