import { attempt, bufferOf, NotApplicable, put, type Requirement } from "../../src/spec/index.js";
import { joined, makeIndex } from "./shard.js";
import { countingFrom, sharded, shardedMetadata, verifySharded } from "./sharded-array.js";
import { zarrCodec } from "./sources.js";

const { shard, inner } = sharded;

/** Where the last inner chunk lies; in 32 bits that is 0, where the first one is. */
const far = 2 ** 32;

/** A shard larger than 4 GiB, nearly all of it a hole. */
export const hugeShard: readonly Requirement[] = [
  {
    id: "arrays.shard-past-32-bits",
    title: "An inner chunk that lies past the first 4 GiB of its shard is read from there.",
    why: "The index has 64-bit offsets: cut to 32 bits, one that is 4 GiB too large reads the first inner chunk.",
    example: 'zarrita.get("sharded"), whose last inner chunk lies at 4294967296 → the 16 numbers',
    level: "must",
    since: "1.0.0",
    only: "large",
    needs: ["own", "set", "setPartialValues", "get.range", "get.suffix"],
    sources: [zarrCodec("sharding-indexed", "Binary shard format")],
    run: async (scenario) => {
      const elements = countingFrom(1);
      const all = Uint8Array.from(elements.elements(), Number);
      const starts = [0, inner, 2 * inner, far].map(BigInt);
      const index = makeIndex(starts.map((offset) => ({ offset, length: BigInt(inner) })));
      const parts = [
        [shard, 0, bufferOf(scenario, all.subarray(0, 3 * inner))],
        [shard, far, bufferOf(scenario, joined(all.subarray(3 * inner), index))],
      ] as const;
      await put(scenario, ...shardedMetadata);
      const made = await attempt("setPartialValues", () => scenario.store.setPartialValues?.(parts));
      if (!made.ok) throw new NotApplicable("the store takes no value larger than 4 GiB");
      await verifySharded(scenario, elements);
    },
  },
];
