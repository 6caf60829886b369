import type { Requirement, Scenario } from "../../src/spec/index.js";
import type { ByteRequest, Store } from "../../src/store/index.js";
import { type RecordedArray, reading, recordedNodes } from "./recorded.js";
import { zarrCodec, zarrita } from "./sources.js";

const common = {
  level: "must",
  since: "1.0.0",
  sources: [zarrCodec("sharding-indexed", "Binary shard format")],
} as const;

/** Two shards of four inner chunks each, with a checksum at the end of each part and without. */
const both = (path: string): readonly RecordedArray[] =>
  [`${path}/summed`, `${path}/plain`].map((array) => ({ path: array, shape: [4, 8], dtype: "uint16" }));

const inEmptyInner: readonly RecordedArray[] = [
  {
    path: "empty-inner/array",
    shape: [4, 8],
    dtype: "uint16",
    fill: 9,
    written: ([y = 0, x = 0]) => y < 2 && x < 2,
  },
];

/** A store as a reader of shards asks it, whose requests are others than zarrita's. */
const asking =
  (other: (request: ByteRequest, size: number) => ByteRequest) =>
  (store: Store, { given }: Scenario): Store => ({
    get: (key, prototype, request, options) => {
      const size = given.get(key)?.length ?? 0;
      return store.get(key, prototype, request && other(request, size), options);
    },
  });

/** zarrita takes every index to be at the end, and asks for so many last bytes: the first are meant. */
const indexFirst = (request: ByteRequest): ByteRequest =>
  "suffix" in request ? { start: 0, end: request.suffix } : request;

/** What reaches to the end of a shard can be asked for by where it begins. */
const toTheEnd = (request: ByteRequest, size: number): ByteRequest =>
  "end" in request && request.end === size ? { offset: request.start } : indexFirst(request);

/** Sharded arrays, read part by part. */
export const shards: readonly Requirement[] = [
  {
    ...common,
    id: "arrays.sharded-index-end",
    title: "A shard whose index is its suffix is read by that, and by the ranges that the index names.",
    why: "One wrong byte in the index sends the reader to another chunk; this is how shards are read over HTTP.",
    example: 'zarrita.get("index-end/summed") of two shards with four inner chunks each → the 32 numbers',
    needs: ["get.range", "get.suffix"],
    given: recordedNodes("index-end"),
    run: reading(both("index-end")),
  },
  {
    ...common,
    id: "arrays.sharded-index-start",
    title: "A shard whose index comes first is read by a range from 0 on, and by the ranges that it names.",
    why: "Whoever writes in place puts the index there; a start of 0 that is taken for none yields the whole shard.",
    example: 'the index of "index-start/summed" by { start: 0, end: 68 }, then its parts → the 32 numbers',
    needs: ["get.range"],
    given: recordedNodes("index-start"),
    run: reading(both("index-start"), { asks: asking(indexFirst) }),
  },
  {
    ...common,
    id: "arrays.sharded-by-offset",
    title: "An inner chunk at the end of a shard is read by where it begins.",
    why: "What a reader knows to be last it asks for by offset; read as a length or a suffix, that is another chunk.",
    example: 'the last inner chunk of "index-start/summed" by { offset: 104 } → its four numbers',
    needs: ["get.range", "get.offset"],
    dialects: ["zarr"],
    given: recordedNodes("index-start"),
    run: reading(both("index-start"), { asks: asking(toTheEnd) }),
  },
  {
    ...common,
    id: "arrays.empty-inner-chunk",
    title: "An inner chunk that the index calls empty, and a shard that is missing, have the fill value.",
    why: "Sparse arrays lack whole shards: a suffix of a missing key is no error, and no bytes of another shard.",
    example: 'zarrita.get("empty-inner/array") with one inner chunk of eight → 9 in the others',
    needs: ["get.range", "get.suffix"],
    given: recordedNodes("empty-inner"),
    run: reading(inEmptyInner),
  },
  {
    ...common,
    id: "arrays.merged-reads",
    title: "A shard whose ranges are merged or kept before they reach the store has the same elements.",
    why: "Viewers merge neighbouring ranges into one request; what they cut out of it must be what each asked for.",
    example:
      'zarrita.get("index-end/summed") through withRangeCoalescing or withByteCaching → the 32 numbers',
    sources: [zarrita("withRangeCoalescing"), zarrita("withByteCaching")],
    needs: ["get.range", "get.suffix"],
    given: recordedNodes("index-end"),
    run: async (scenario) => {
      await reading(both("index-end"), { wrap: "coalesced" })(scenario);
      await reading(both("index-end"), { wrap: "cached" })(scenario);
    },
  },
];
