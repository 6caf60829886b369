import { bufferOf, mustSucceed, type Requirement, verifyArray, zarritaView } from "../../src/spec/index.js";
import { countingFrom, putSharded, rewriteShard, sharded, shardOf, verifySharded } from "./sharded-array.js";
import { zarrCodec } from "./sources.js";

const common = {
  level: "must",
  since: "1.0.0",
  sources: [zarrCodec("sharding-indexed", "Implementation notes")],
} as const;

const { path, shard, inner, fill } = sharded;

/** Two layouts in which no inner chunk of the one lies where it lies in the other. */
const dense = { order: [0, 1, 2, 3], gap: 0 };
const loose = { order: [3, 2, 1, 0], gap: 3 };

/** Shards that change while they are in use. */
export const shardChanges: readonly Requirement[] = [
  {
    ...common,
    id: "arrays.shard-rewritten",
    title: "A shard that was replaced by one of another layout is read by its new index, in its new places.",
    why: "A store that keeps suffixes or ranges past a write pairs the old index with the new bytes, or the other way round.",
    example: 'set("sharded/c/0", a shard in another order), then zarrita.get("sharded") → the new numbers',
    needs: ["set", "get.range", "get.suffix"],
    run: async (scenario) => {
      const [old, now] = [countingFrom(1), countingFrom(101)];
      await putSharded(scenario, shardOf(old, dense));
      await verifySharded(scenario, old);
      await rewriteShard(scenario, scenario.store, shardOf(now, loose));
      await verifySharded(scenario, now);
    },
  },
  {
    ...common,
    id: "arrays.shard-rewritten-elsewhere",
    title: "A shard that another handle replaced is read as it was or as it is, never in part as each.",
    why: "Two programs share one place: bytes of the new shard at the offsets of the old index are nobody's data.",
    example: "a second handle sets another layout; zarrita.get by the first → all old or all new numbers",
    level: "should",
    needs: ["set", "get.range", "get.suffix", "reopen"],
    run: async (scenario) => {
      const [old, now] = [countingFrom(1), countingFrom(101)];
      await putSharded(scenario, shardOf(old, dense));
      await verifySharded(scenario, old);
      const other = await mustSucceed(scenario, "reopen", () => scenario.reopen());
      await rewriteShard(scenario, other, shardOf(now, loose));
      await verifySharded(scenario, now, { before: old });
      await verifySharded(scenario, now, { store: other });
    },
  },
  {
    ...common,
    id: "arrays.shard-patched",
    title:
      "An inner chunk that was replaced in place, by a set of its range, is read in the place of the old one.",
    why: "Inner chunks that are not compressed are written this way: a shift by one byte spoils two of them.",
    example:
      'set("sharded/c/0", four bytes, [4, 8]), then zarrita.get("sharded") → four new numbers, twelve old',
    needs: ["set", "set.range", "get.range", "get.suffix"],
    run: async (scenario) => {
      const elements = countingFrom(1);
      await putSharded(scenario, shardOf(elements, dense));
      await verifySharded(scenario, elements);
      const part = Uint8Array.of(201, 202, 203, 204);
      const call = `set("${shard}", 4 bytes, [${inner}, ${2 * inner}])`;
      const patch = bufferOf(scenario, part);
      await mustSucceed(scenario, call, () => scenario.store.set?.(shard, patch, [inner, 2 * inner]), shard);
      for (const [i, byte] of part.entries()) elements.set([inner + i], byte);
      await verifySharded(scenario, elements);
    },
  },
  {
    ...common,
    id: "arrays.shard-disappears",
    title:
      "A shard that is deleted after its index was read has the fill value from then on, and is no error.",
    why: "The reader's second request is a range of a key that is gone, which is as missing as one that never was.",
    example: "the index is read, the shard deleted, an inner chunk asked for → the fill value",
    level: "should",
    needs: ["set", "delete", "get.range", "get.suffix"],
    run: async (scenario) => {
      const { open, root } = await import("./zarrita.js");
      await putSharded(scenario, shardOf(countingFrom(1), dense));
      const view = zarritaView(scenario.store, scenario.prototype, { lends: true });
      const array = await mustSucceed(scenario, `zarrita.open("${path}")`, () =>
        open.v3(root(view).resolve(path), { kind: "array" }),
      );
      await mustSucceed(scenario, "the first inner chunk", () => array.getChunk([0]));
      await mustSucceed(scenario, `delete("${shard}")`, () => scenario.store.delete?.(shard), shard);
      const expected = countingFrom(0);
      expected.fill(fill);
      await verifyArray(scenario, { array: "sharded", expected: expected.slice({ stop: inner }) }, () =>
        array.getChunk([1]),
      );
    },
  },
];
