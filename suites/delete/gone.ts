import {
  attempt,
  bufferOf,
  missing,
  put,
  putEach,
  type Requirement,
  verifyExists,
  verifyList,
  verifyNoSize,
  verifyPrefixSize,
} from "../../src/spec/index.js";
import { listLevel } from "../list/sources.js";
import { letters, valuesAt } from "../tree.js";
import { remove, verifyGone } from "./remove.js";
import { deleteSources } from "./sources.js";

const common = { level: "must", since: "1.0.0", sources: deleteSources } as const;
const why = "An array that is deleted and made anew reads chunks of the old one where it has none yet.";
const keys = ["foo/a", "foo/c/0", "foo/c/1"];

/** From where a deleted key is gone. */
export const gone: readonly Requirement[] = [
  {
    ...common,
    id: "delete.gone-from-reads",
    title: "A key that was deleted is missing to a read, also where it was read before.",
    why,
    example: 'set("c/0", 00), delete("c/0"), then get("c/0", prototype) → undefined',
    needs: ["set", "delete"],
    rulings: missing,
    run: async (scenario) => {
      for (const key of ["top", "array/c/0"]) {
        await put(scenario, key, letters(20, 1));
        await attempt("a read before", () => scenario.store.get(key, scenario.prototype));
        await remove(scenario, key);
        await verifyGone(scenario, [key]);
      }
      // An empty value is one like any other, where the store takes it.
      const empty = "array/c/1";
      const set = () => scenario.store.set?.(empty, bufferOf(scenario, new Uint8Array()));
      if (!(await attempt("set", set)).ok) return;
      await remove(scenario, empty);
      await verifyGone(scenario, [empty]);
    },
  },
  {
    ...common,
    id: "delete.gone-from-ranges",
    title: "A key that was deleted is missing to a read of a range or from an offset.",
    why: "A shard whose parts are kept by themselves outlives its deletion.",
    example: 'set("c/0", …), delete("c/0"), then get("c/0", prototype, { start: 0, end: 4 }) → undefined',
    needs: ["set", "delete", "get.range", "get.offset"],
    rulings: missing,
    run: async (scenario) => {
      const [key, range, offset] = ["array/c/0", { start: 2, end: 6 }, { offset: 8 }] as const;
      await put(scenario, key, letters(20, 1));
      await attempt("a read before", () => scenario.store.get(key, scenario.prototype, range));
      await attempt("a read before", () => scenario.store.get(key, scenario.prototype, offset));
      await remove(scenario, key);
      await verifyGone(scenario, [key], range);
      await verifyGone(scenario, [key], offset);
    },
  },
  {
    ...common,
    id: "delete.gone-from-suffixes",
    title: "A key that was deleted is missing to a read of a suffix.",
    why: "The index of a shard is read by a suffix; one that is kept points into a shard that is gone.",
    example: 'set("c/0", …), delete("c/0"), then get("c/0", prototype, { suffix: 4 }) → undefined',
    needs: ["set", "delete", "get.suffix"],
    rulings: missing,
    run: async (scenario) => {
      const [key, suffix] = ["array/c/0", { suffix: 5 }] as const;
      await put(scenario, key, letters(20, 1));
      await attempt("a read before", () => scenario.store.get(key, scenario.prototype, suffix));
      await remove(scenario, key);
      await verifyGone(scenario, [key], suffix);
    },
  },
  {
    ...common,
    id: "delete.gone-from-exists",
    title: "`exists` is false of a key that was deleted.",
    why,
    example: 'set("c/0", …), delete("c/0"), then exists("c/0") → false',
    needs: ["set", "delete", "exists"],
    run: async (scenario) => {
      await putEach(scenario, valuesAt(...keys));
      await verifyExists(scenario, "foo/c/0", true);
      await remove(scenario, "foo/c/0");
      await verifyExists(scenario, "foo/c/0", false);
      await verifyExists(scenario, "foo/c/1", true);
    },
  },
  {
    ...common,
    id: "delete.gone-from-sizes",
    title: "`getSize` of a key that was deleted is an error.",
    why,
    example: 'set("c/0", …), delete("c/0"), then getSize("c/0") → an error',
    needs: ["set", "delete", "getSize"],
    run: async (scenario) => {
      await putEach(scenario, valuesAt(...keys));
      await attempt("getSize before", () => scenario.store.getSize?.("foo/c/0"));
      await remove(scenario, "foo/c/0");
      await verifyNoSize(scenario, "foo/c/0");
    },
  },
  {
    ...common,
    id: "delete.gone-from-prefix-sizes",
    title: "`getSizePrefix` no longer counts a key that was deleted.",
    why: "A size that only grows makes an array seem larger each time it is written.",
    example: 'delete("foo/c/0"), then getSizePrefix("foo") → the bytes of the others',
    needs: ["set", "delete", "getSizePrefix"],
    run: async (scenario) => {
      await putEach(scenario, [
        ["foo/c/0", letters(10, 1)],
        ["foo/c/1", letters(4, 2)],
      ]);
      for (const directory of ["foo", ""]) await verifyPrefixSize(scenario, directory, 14);
      await remove(scenario, "foo/c/0");
      // A second time there is nothing left to count off, whether it is refused or not.
      await attempt("a second delete", () => scenario.store.delete?.("foo/c/0"));
      for (const directory of ["foo", ""]) await verifyPrefixSize(scenario, directory, 4);
    },
  },
];

/** From which listings a deleted key is gone. */
export const goneFromListings: readonly Requirement[] = [
  {
    ...common,
    id: "delete.gone-from-list",
    level: listLevel,
    title: "A key that was deleted is no longer listed, and all others are.",
    why: "A listing that names what is gone makes a copy or a consolidation fail in the middle.",
    example: 'set("c/0", …), delete("c/0"), then list() → nothing',
    needs: ["set", "delete", "list"],
    run: async (scenario) => {
      const list = () => scenario.store.list?.();
      await putEach(scenario, valuesAt(...keys));
      await verifyList(scenario, "list()", keys, list);
      await remove(scenario, "foo/c/0");
      await verifyList(scenario, "list()", ["foo/a", "foo/c/1"], list);
    },
  },
  {
    ...common,
    id: "delete.gone-from-list-prefix",
    title: "A key that was deleted is no longer named by `listPrefix`, and all others are.",
    why: "A listing that names what is gone makes a copy of the group fail in the middle.",
    example: 'delete("foo/c/0"), then listPrefix("foo/") → the others',
    needs: ["set", "delete", "listPrefix"],
    run: async (scenario) => {
      const list = () => scenario.store.listPrefix?.("foo/");
      await putEach(scenario, valuesAt(...keys));
      await verifyList(scenario, 'listPrefix("foo/")', keys, list);
      await remove(scenario, "foo/c/0");
      await verifyList(scenario, 'listPrefix("foo/")', ["foo/a", "foo/c/1"], list);
    },
  },
  {
    ...common,
    id: "delete.gone-from-list-dir",
    title: "A key that was deleted is no longer named by `listDir`; its directory is while it has others.",
    why: "A member that is gone is opened all the same; one that is hidden with its neighbour is lost.",
    example: 'delete("foo/a"), then listDir("foo") → "c"',
    needs: ["set", "delete", "listDir"],
    run: async (scenario) => {
      const list = () => scenario.store.listDir?.("foo");
      await putEach(scenario, valuesAt(...keys));
      await verifyList(scenario, 'listDir("foo")', ["a", "c"], list);
      await remove(scenario, "foo/a");
      await remove(scenario, "foo/c/0");
      await verifyList(scenario, 'listDir("foo")', ["c"], list);
      await verifyList(scenario, 'listDir("foo/c")', ["1"], () => scenario.store.listDir?.("foo/c"));
    },
  },
];
