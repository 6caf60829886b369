import {
  bufferOf,
  exactly,
  judgeRead,
  mustSucceed,
  put,
  putAccepted,
  putEach,
  putMany,
  type Requirement,
  settle,
  verifyEmpty,
  verifyList,
} from "../../src/spec/index.js";
import { hidden, letters, tree, valuesAt } from "../tree.js";
import { clear as clearStore, verifyGone, verifyKept } from "./remove.js";
import { clearSources } from "./sources.js";

const common = { level: "must", since: "1.0.0", needs: ["set", "clear"], sources: clearSources } as const;

/** What `clear` owes. */
export const clear: readonly Requirement[] = [
  {
    ...common,
    id: "delete.clear-removes",
    title: "`clear` removes every key, at every depth.",
    why: "What is left of an old hierarchy is taken for a part of the new one.",
    example: 'set("zarr.json", …), set("foo/c/0", …), clear(), then neither is there',
    run: async (scenario) => {
      await putEach(scenario, tree.entries());
      const dotted = await putAccepted(scenario, hidden.entries());
      await clearStore(scenario);
      await verifyGone(scenario, [...tree.entries().keys(), ...dotted.keys()]);
    },
  },
  {
    ...common,
    id: "delete.clear-empties-listings",
    title: "After `clear`, a listing yields nothing.",
    why: "A listing that names what is gone makes whoever reads it fail.",
    example: "clear(), then list() → nothing",
    needs: ["set", "clear", "list"],
    run: async (scenario) => {
      await putEach(scenario, tree.entries());
      await clearStore(scenario);
      await verifyList(scenario, "list()", [], () => scenario.store.list?.());
    },
  },
  {
    ...common,
    id: "delete.clear-is-empty",
    title: "After `clear`, `isEmpty` of the root is true.",
    why: "A writer that clears a store to make a new hierarchy is told that it cannot.",
    example: 'clear(), then isEmpty("") → true',
    needs: ["set", "clear", "isEmpty"],
    run: async (scenario) => {
      await putEach(scenario, valuesAt("zarr.json", "foo/c/0"));
      await verifyEmpty(scenario, "", false);
      await clearStore(scenario);
      await verifyEmpty(scenario, "", true);
      await verifyEmpty(scenario, "foo", true);
    },
  },
  {
    ...common,
    id: "delete.clear-then-set",
    title: "A store that was cleared can be written to again, at the same keys and others.",
    why: "A store is cleared to make a new hierarchy in it.",
    example: 'clear(), set("foo/c/0", 01), then get("foo/c/0", prototype) → 01',
    rulings: exactly,
    run: async (scenario) => {
      const anew = valuesAt("foo/c/0", "zarr.json", "bar/c/0");
      await putEach(scenario, valuesAt("zarr.json", "foo/c/0", "foo/c/1"));
      await clearStore(scenario);
      await putEach(scenario, anew);
      await verifyKept(scenario, anew);
      await verifyGone(scenario, ["foo/c/1"]);
    },
  },
  {
    ...common,
    id: "delete.clear-empty-store",
    title: "`clear` of an empty store is no error, and neither is a second one.",
    why: "A writer clears a store whether there was something in it or not.",
    example: "clear() of a new store → no error",
    rulings: exactly,
    run: async (scenario) => {
      for (const _ of [1, 2]) await clearStore(scenario);
      await put(scenario, "foo/c/0", letters(9, 1));
      await verifyKept(scenario, [["foo/c/0", letters(9, 1)]]);
    },
  },
  {
    ...common,
    id: "delete.clear-many-keys",
    title: "`clear` of a store of more than a thousand keys removes every one of them.",
    why: "Object stores list and delete a thousand keys at a time; a store that stops there leaves the rest.",
    example: "1001 keys, then clear() → none of them is there",
    run: async (scenario) => {
      const keys = Array.from({ length: 1001 }, (_, i) => `many/${i % 7}/${i}`);
      await putMany(scenario, keys);
      await clearStore(scenario);
      await verifyGone(scenario, keys);
    },
  },
  {
    ...common,
    id: "delete.clear-this-store-alone",
    title: "`clear` empties this store, and no other of the same kind.",
    why: "Two stores in one database or bucket must not clear each other.",
    example: "clear() of one store, then get of a key of another → its value",
    needs: ["own", "set", "clear"],
    rulings: exactly,
    run: async (scenario) => {
      const other = await scenario.another();
      const theirs = bufferOf(scenario, letters(12, 4));
      await mustSucceed(scenario, 'set("theirs/c/0", 12 bytes)', () => other.set?.("theirs/c/0", theirs));
      await put(scenario, "ours/c/0", letters(9, 1));
      await clearStore(scenario);
      const outcome = await settle(() => other.get("theirs/c/0", scenario.prototype));
      const read = { key: "theirs/c/0", value: letters(12, 4), label: "a key of the other store" };
      judgeRead(scenario, exactly, read, outcome);
    },
  },
];
