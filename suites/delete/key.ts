import {
  attempt,
  bufferOf,
  exactly,
  mayReject,
  missing,
  mustSucceed,
  put,
  putAccepted,
  putEach,
  type Requirement,
  verifyRead,
} from "../../src/spec/index.js";
import { keyAndDirectory, letters, oddNames, valuesAt } from "../tree.js";
import { remove, verifyGone, verifyKept } from "./remove.js";
import { deleteSources } from "./sources.js";

const common = { level: "must", since: "1.0.0", needs: ["set", "delete"], sources: deleteSources } as const;

/** Keys beside `foo/1` that share its characters, its directory or its last name. */
const neighbours = ["foo/10", "foo/1-1", "foo/1.1", "foo/1_1", "foo/0", "foo1", "1", "bar/1", "foobar/1"];

/** What `delete` does to the key and to others. */
export const key: readonly Requirement[] = [
  {
    ...common,
    id: "delete.missing-key",
    title: "`delete` of a key that is not there is no error, and neither is a second one.",
    why: "Chunks that came to hold the fill value alone are deleted whether they were written or not.",
    example: 'delete("c/0") of no such key → no error',
    level: { zarr: "must", zarrita: "should", zarrjs: "should" },
    needs: ["set", "delete"],
    run: async (scenario) => {
      const absent = ["array/c/1", "no/such/place/c/0"];
      await put(scenario, "array/c/0", letters(10, 1));
      for (const missing of absent) await remove(scenario, missing);
      for (const _ of [1, 2]) await remove(scenario, "array/c/0");
      scenario.judge({ standing: "right" });
    },
  },
  {
    ...common,
    id: "delete.others-stay",
    title: "`delete` removes its key alone: not its neighbours, nor keys that share its characters.",
    why: "Deleting `c/1` must not take `c/10` along.",
    example: 'set("c/1", …), set("c/10", …), delete("c/1"), then get("c/10", prototype) → its value',
    rulings: exactly,
    run: async (scenario) => {
      const values = new Map(valuesAt("foo/1", ...neighbours));
      await putEach(scenario, values);
      await remove(scenario, "foo/1");
      values.delete("foo/1");
      await verifyKept(scenario, values);
    },
  },
  {
    ...common,
    id: "delete.directory",
    title: "`delete` of a directory, which is no key, removes nothing below it, and is no error.",
    why: "A library that deletes the metadata key of a node must not lose its chunks by a name that is too short.",
    example: 'set("foo/a", 00), delete("foo"), then get("foo/a", prototype) → 00',
    rulings: exactly,
    run: async (scenario) => {
      const values = valuesAt("foo/a", "foo/c/0");
      await putEach(scenario, values);
      for (const directory of ["foo", "foo/c"]) {
        await mayReject(scenario, `delete("${directory}")`, () => scenario.store.delete?.(directory));
      }
      await verifyKept(scenario, values);
    },
  },
  {
    ...common,
    id: "delete.key-and-directory",
    title: "`delete` of a name that is both a key and a directory removes the key, and nothing below it.",
    why: "The chunks below are other keys, and nobody asked for them.",
    example:
      'set("both", …), set("both/c/0", …), delete("both"), then get("both/c/0", prototype) → its value',
    rulings: exactly,
    run: async (scenario) => {
      const near = valuesAt("near/c/0");
      await putEach(scenario, near);
      const values = new Map([...(await putAccepted(scenario, keyAndDirectory.entries())), ...near]);
      for (const gone of ["both/c/1", "both"].filter((name) => values.has(name))) {
        await remove(scenario, gone);
        values.delete(gone);
      }
      await verifyKept(scenario, values);
    },
  },
  {
    ...common,
    id: "delete.set-again",
    title: "A key that was deleted can be set again, and then holds the new value.",
    why: "A mark that the key is gone, or a cache of its absence, hides all that is written later.",
    example: 'set("c/0", 00), delete("c/0"), set("c/0", 01), then get("c/0", prototype) → 01',
    rulings: exactly,
    run: async (scenario) => {
      const [at, old, value] = ["array/c/0", letters(20, 1), letters(12, 2)] as const;
      await put(scenario, at, old);
      await remove(scenario, at);
      await put(scenario, at, value);
      const stale = new Map([["the value that was deleted", old]]);
      await verifyRead(scenario, exactly, { key: at, value, stale });
    },
  },
  {
    ...common,
    id: "delete.odd-names",
    title: "Keys of any characters can be deleted, where they can be set.",
    why: "A name that is escaped by one method and not by another cannot be got rid of.",
    example: 'set("größe/c/0", …), delete("größe/c/0"), then get("größe/c/0", prototype) → undefined',
    rulings: missing,
    run: async (scenario) => {
      const accepted = ["plain/c/1"];
      await putEach(scenario, valuesAt(...accepted));
      for (const [name, value] of oddNames.entries()) {
        const result = await attempt("set", () => scenario.store.set?.(name, bufferOf(scenario, value)));
        if (result.ok) accepted.push(name);
      }
      for (const name of accepted) await remove(scenario, name);
      await verifyGone(scenario, accepted);
    },
  },
  {
    ...common,
    id: "delete.at-once",
    title: "Many deletes at once remove each its own key, and no other.",
    why: "An array is resized by deleting the chunks that fell out, all together.",
    example: 'delete("c/0") and delete("c/1") at once → both gone, and "c/2" is not',
    rulings: exactly,
    run: async (scenario) => {
      const values = valuesAt(...Array.from({ length: 20 }, (_, i) => `array/c/${i + 10}`));
      await Promise.all(values.map(([at, value]) => put(scenario, at, value)));
      const gone = values.filter((_, i) => i % 4 !== 0).map(([at]) => at);
      await mustSucceed(scenario, "15 deletes at once", () =>
        Promise.all(gone.map((at) => scenario.store.delete?.(at))),
      );
      const kept = values.filter(([at]) => !gone.includes(at));
      await verifyGone(scenario, gone);
      await verifyKept(scenario, kept);
    },
  },
];
