import {
  type Given,
  given,
  pattern,
  type Requirement,
  rfc9110,
  type Scenario,
  type Suite,
  zarritaStorage,
  zarrPython,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import { arrayMetadata, sharding } from "../arrays/metadata.js";
import { makeShard } from "../arrays/shard.js";
import { MiB } from "../sizes.js";
import { type Bounds, key, largeValue, size, verifyCost } from "./measured.js";

const common = { level: "should", since: "1.0.0" } as const;

const reading =
  (bounds: Bounds, request?: ByteRequest, place = key) =>
  (scenario: Scenario) => {
    const { store, prototype } = scenario;
    const range = request === undefined ? [] : ([request] as const);
    return verifyCost(scenario, bounds, () => store.get(place, prototype, ...range));
  };

/** An array of one shard with four inner chunks of 256 KiB. */
const inner = MiB / 4;
const shard: Given = given("a shard of 1 MiB", () => [
  [
    "sharded/zarr.json",
    arrayMetadata({ shape: [MiB], chunkShape: [MiB], dtype: "uint8", codecs: [sharding([inner])] }),
  ],
  [
    "sharded/c/0",
    makeShard(
      [0, 1, 2, 3].map((i) => pattern(inner, i)),
      { order: [0, 1, 2, 3], gap: 0 },
    ),
  ],
]);

const requirements: readonly Requirement[] = [
  {
    ...common,
    id: "cost.whole",
    title: "A read of a whole value moves it once.",
    why: "A value that is fetched twice, to learn its length or to be sure, makes every array twice as slow.",
    example: 'get("c/0", prototype) of 1 MiB → 1 MiB moved',
    sources: [rfc9110("9.3.1 GET")],
    needs: ["cost", "get"],
    given: largeValue("whole reads"),
    run: reading({ call: `get("${key}")`, asked: size }),
  },
  {
    ...common,
    id: "cost.range",
    title: "A read of a range does not move the whole value.",
    why: "A viewer of a sharded array reads a few kilobytes of each shard: with the whole of them it stands still.",
    example:
      'get("c/0", prototype, { start: 500000, end: 501000 }) of 1 MiB → little more than 1000 bytes moved',
    sources: [rfc9110("14.2 Range"), zarritaStorage("AsyncReadable.getRange")],
    needs: ["cost", "get.range"],
    given: largeValue("ranges"),
    run: reading({ call: `get("${key}", a range)`, asked: 1000 }, { start: 500_000, end: 501_000 }),
  },
  {
    ...common,
    id: "cost.offset",
    title: "A read from an offset on does not move what lies before it.",
    why: "What is read this way is the end of a large value.",
    example: 'get("c/0", prototype, { offset: 1048476 }) of 1 MiB → little more than 100 bytes moved',
    sources: [rfc9110("14.2 Range"), zarrPython("OffsetByteRequest")],
    needs: ["cost", "get.offset"],
    given: largeValue("offsets"),
    run: reading({ call: `get("${key}", an offset)`, asked: 100 }, { offset: size - 100 }),
  },
  {
    ...common,
    id: "cost.suffix",
    title: "A read of a suffix takes two requests at most, and does not move the whole value.",
    why: "Every shard is opened this way: one request for its length and one for its index is all that it takes.",
    example: 'get("c/0", prototype, { suffix: 100 }) of 1 MiB → little more than 100 bytes in two requests',
    sources: [rfc9110("14.1.2 Byte Ranges"), zarritaStorage("RangeQuery, suffixLength")],
    needs: ["cost", "get.suffix"],
    given: largeValue("suffixes"),
    run: reading({ call: `get("${key}", a suffix)`, asked: 100, requests: 2 }, { suffix: 100 }),
  },
  {
    ...common,
    id: "cost.missing",
    title: "A read of a missing key takes one request.",
    why: "Sparse arrays lack most of their chunks; to ask twice for each, or to try again, doubles the wait for nothing.",
    example: 'get("nothing", prototype) → one request',
    sources: [rfc9110("15.5.5 404 Not Found")],
    needs: ["cost", "get"],
    given: largeValue("missing keys"),
    run: reading({ call: 'get("array/c/1")', asked: 0, requests: 1 }, undefined, "array/c/1"),
  },
  {
    ...common,
    id: "cost.inner-chunk",
    title: "Reading one inner chunk moves its bytes and the index, and not the shard.",
    why: "This is what shards are for: many chunks in one file, each of them within reach.",
    example: 'zarrita reads one of four inner chunks of "sharded" → little more than a quarter moved',
    sources: [zarritaStorage("AsyncReadable.getRange")],
    needs: ["cost", "get.range", "get.suffix"],
    given: shard,
    run: async (scenario) => {
      const { readInnerChunk } = await import("../arrays/zarrita.js");
      const { store, prototype } = scenario;
      const bounds = { call: 'zarrita reads an inner chunk of "sharded"', asked: inner };
      await verifyCost(scenario, bounds, () => readInnerChunk(store, prototype, "sharded", [1]));
    },
  },
];

/** What reading costs, where it can be counted: with the server of the context. */
export const cost: Suite = { id: "cost", title: "Cost over HTTP", requirements };
