import {
  attempt,
  bufferOf,
  collect,
  judgeList,
  mustSucceed,
  NotApplicable,
  put,
  type Requirement,
  verifyList,
} from "../../src/spec/index.js";
import { emptyValue, letters, namesOfFiles, namesOfPlaces, oddNames, tree } from "../tree.js";
import { listLevel, listSources } from "./sources.js";

const common = { level: listLevel, since: "1.0.0", sources: listSources } as const;

/** What `list` owes. */
export const whole: readonly Requirement[] = [
  {
    ...common,
    id: "list.every-key",
    title: "A listing names every key once, at every depth, as it was set, and nothing that is no key.",
    why: "Consolidating metadata, copying and deleting go by the listing: what it leaves out is lost, and a directory in it cannot be read.",
    example: 'set("zarr.json", …), set("foo/c/0", …), then list() → "zarr.json", "foo/c/0"',
    needs: ["list"],
    given: tree,
    run: async (scenario) => {
      await verifyList(scenario, "list()", scenario.given.keys(), () => scenario.store.list?.());
    },
  },
  {
    ...common,
    id: "list.empty-store",
    title: "A listing of a store in which nothing was set yields nothing, and ends.",
    why: "A new store that lists something, or fails, is taken for one that holds a hierarchy already.",
    example: "list() of a new store → nothing",
    needs: ["set", "list"],
    run: async (scenario) => {
      await verifyList(scenario, "list()", [], () => scenario.store.list?.());
    },
  },
  {
    ...common,
    id: "list.empty-value",
    title: "A listing names a key whose value is empty like any other.",
    why: "A store that takes an empty object for the mark of a directory leaves it out.",
    example: 'set("c/0", an empty value), then list() → "c/0"',
    needs: ["list"],
    given: emptyValue,
    run: async (scenario) => {
      await verifyList(scenario, "list()", scenario.given.keys(), () => scenario.store.list?.());
    },
  },
  {
    ...common,
    id: "list.follows-writes",
    title: "A listing shows what was set since the last one, and a key that was set twice once.",
    why: "A listing that is remembered hides new chunks; an archive that keeps both writes names a key twice.",
    example: 'list(), set("c/0", 00), set("c/0", 01), then list() → "c/0"',
    needs: ["set", "list"],
    run: async (scenario) => {
      const list = () => scenario.store.list?.();
      await put(scenario, "array/c/0", letters(5, 1));
      await verifyList(scenario, "list()", ["array/c/0"], list);
      await put(scenario, "array/c/1", letters(5, 2));
      await put(scenario, "array/c/0", letters(9, 3));
      await verifyList(scenario, "list()", ["array/c/0", "array/c/1"], list);
    },
  },
  {
    ...common,
    id: "list.follows-create",
    title: "A listing names a key that `setIfNotExists` made.",
    why: "A write that goes past the index makes a chunk that no listing shows.",
    example: 'setIfNotExists("c/0", 00), then list() → "c/0"',
    needs: ["setIfNotExists", "list"],
    run: async (scenario) => {
      const create = (key: string) => scenario.store.setIfNotExists?.(key, bufferOf(scenario, letters(5, 1)));
      for (const key of ["array/c/0", "array/c/1"]) {
        await mustSucceed(scenario, `setIfNotExists("${key}", 5 bytes)`, () => create(key), key);
      }
      // A store may say by an error that the key is there; it is not there twice then, either.
      await attempt("setIfNotExists again", () => create("array/c/0"));
      await verifyList(scenario, "list()", ["array/c/0", "array/c/1"], () => scenario.store.list?.());
    },
  },
  {
    ...common,
    id: "list.follows-partial-write",
    title: "A listing names a key that `setPartialValues` made, and one that it changed once.",
    why: "A write that goes past the index makes a chunk that no listing shows.",
    example: 'setPartialValues([["c/0", 0, 00]]), then list() → "c/0"',
    needs: ["setPartialValues", "list"],
    run: async (scenario) => {
      const value = bufferOf(scenario, letters(5, 1));
      const writes = ["array/c/0", "array/c/1", "array/c/0"].map((key) => [key, 0, value] as const);
      await mustSucceed(scenario, "setPartialValues", () => scenario.store.setPartialValues?.(writes));
      await verifyList(scenario, "list()", ["array/c/0", "array/c/1"], () => scenario.store.list?.());
    },
  },
  {
    ...common,
    id: "list.names-unchanged",
    title:
      "A listing names keys as they were set, whatever characters they have: nothing is escaped or decoded.",
    why: "A name that comes back in another writing is a key that is not there.",
    example: 'set("größe/c/0", …), then list() → "größe/c/0"',
    needs: ["list"],
    given: oddNames,
    run: async (scenario) => {
      await verifyList(scenario, "list()", scenario.given.keys(), () => scenario.store.list?.());
    },
  },
  {
    ...common,
    id: "list.names-of-files",
    title: "A listing names what was set under a name like that of a temporary file or a desktop's, too.",
    why: "A key that can be set and read, and is not listed, is neither copied nor deleted with its array.",
    example: 'set("c/0.tmp", …), then list() → "c/0.tmp"; or set("c/0.tmp", …) → an error',
    level: "should",
    needs: ["list"],
    given: namesOfFiles,
    run: async (scenario) => {
      const call = "list(), such names";
      const listed = await mustSucceed(scenario, call, () => collect(scenario.store.list?.(), 1000));
      const such = listed.filter((name) => scenario.given.has(name));
      if (!such.includes("leftovers/c/0")) throw new NotApplicable("the store does not even list any key");
      judgeList(scenario, call, scenario.given.keys(), such);
    },
  },
  {
    ...common,
    id: "list.names-of-places",
    title: "A listing names keys whole, also where they hold what the store puts before its keys.",
    why: "A prefix that is taken out wherever it stands makes `a/data/c/0` a key that is not there.",
    example: 'set("a/data/c/0", …) in a store that lies under `data/`, then list() → "a/data/c/0"',
    needs: ["list"],
    given: namesOfPlaces,
    run: async (scenario) => {
      await verifyList(scenario, "list()", scenario.given.keys(), () => scenario.store.list?.());
    },
  },
  {
    ...common,
    id: "list.this-store-alone",
    title: "A listing names the keys of this store, and none of another of the same kind.",
    why: "Two stores in one database or bucket that see each other's keys read and remove them too.",
    example: 'set("c/0", …) in one store, then list() of another → nothing',
    needs: ["own", "set", "list"],
    run: async (scenario) => {
      const other = await scenario.another();
      const theirs = bufferOf(scenario, letters(4, 1));
      await mustSucceed(scenario, 'set("theirs/c/0", 4 bytes)', () => other.set?.("theirs/c/0", theirs));
      await put(scenario, "ours/c/0", letters(4, 2));
      await verifyList(scenario, "list()", ["ours/c/0"], () => scenario.store.list?.());
    },
  },
];
