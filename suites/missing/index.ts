import {
  missing,
  type Requirement,
  type Rulings,
  type Scenario,
  type Suite,
  verifyRead,
  zarritaStorage,
  zarrJs,
  zarrPython,
  zarrSpec,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import { keyOf, valuesOfEverySize } from "../byte-range/values.js";
import { oddPlaces } from "./odd-places.js";
import { sentinel, sentinelOfRanges } from "./sentinel.js";

const absent = ["array/c/7", "no/such/place/c/0", "nothing"];
const sources = [
  zarrPython("Store.get"),
  zarritaStorage("AsyncReadable.get"),
  zarrSpec("Abstract store interface, get"),
];
const common = { level: "must", since: "1.0.0", given: valuesOfEverySize, sources } as const;

const ask =
  (keys: readonly string[], requests: readonly (ByteRequest | undefined)[], rulings: Rulings = missing) =>
  async (scenario: Scenario) => {
    for (const key of keys) {
      for (const request of requests) {
        const label = `"${key}"`;
        await verifyRead(scenario, rulings, { key, request, value: undefined, label });
      }
    }
  };

const byRange: readonly Requirement[] = [
  {
    ...common,
    id: "missing.range",
    title: "A range of a missing key is missing, like the key, and no error.",
    why: "A reader tells an absent chunk, which is the fill value, from a failure by this answer alone.",
    example: 'get("c/0", prototype, { start: 0, end: 4 }) of no such key → undefined',
    needs: ["get.range"],
    rulings: missing,
    run: ask(absent, [
      { start: 0, end: 4 },
      { start: 1, end: 100 },
      { start: 2 ** 20, end: 2 ** 20 + 8 },
    ]),
  },
  {
    ...common,
    id: "missing.offset",
    title: "An offset into a missing key is missing, like the key, and no error.",
    why: "A reader tells an absent shard, which is the fill value, from a failure by this answer alone.",
    example: 'get("c/0", prototype, { offset: 4 }) of no such key → undefined',
    needs: ["get.offset"],
    rulings: missing,
    run: ask(absent, [{ offset: 0 }, { offset: 4 }]),
  },
  {
    ...common,
    id: "missing.suffix",
    title: "A suffix of a missing key is missing, like the key, and no error.",
    why: "Opening an absent shard begins with the suffix that holds its index; an error there fails the whole read.",
    example: 'get("c/0", prototype, { suffix: 4 }) of no such key → undefined',
    needs: ["get.suffix"],
    rulings: missing,
    run: ask(absent, [{ suffix: 1 }, { suffix: 100 }]),
  },
];

const whole: readonly Requirement[] = [
  {
    ...common,
    id: "missing.whole",
    title: "A read of a key that was never written is missing, and no error, wherever the key lies.",
    why: "Chunks that hold only the fill value are not written: most reads of a sparse array end here.",
    example: 'get("c/0", prototype) of no such key → undefined',
    needs: ["get"],
    rulings: missing,
    run: ask(absent, [undefined]),
  },
  {
    ...common,
    id: "missing.directory",
    title: "A key that is only the beginning of other keys is missing, and no error.",
    why: "A reader that probes a node for metadata meets directories; an error there hides the nodes below.",
    example: 'get("array", prototype) where there is only `array/c/0` → undefined',
    level: "should",
    needs: ["get"],
    rulings: missing,
    run: ask(["array", "array/c"], [undefined]),
  },
  {
    ...common,
    id: "missing.below-value",
    title: "A key that begins with another key and a slash is missing, and no error.",
    why: "A value has no children. A store of files that fails here fails on keys that other stores call missing.",
    example: 'get("c/0/x", prototype) where there is only `c/0` → undefined',
    level: "should",
    needs: ["get"],
    rulings: missing,
    run: ask([`${keyOf(4)}/c`], [undefined]),
  },
  sentinel(
    {
      ...common,
      level: { zarr: "should", zarrita: "should", zarrjs: "must" },
      sources: [zarritaStorage("AsyncReadable.get"), zarrJs("KeyError")],
    },
    absent,
  ),
];

/** How the absence of a key is told. */
export const missingKeys: Suite = {
  id: "missing",
  title: "Missing keys",
  requirements: [...whole, ...byRange, sentinelOfRanges(common, absent), ...oddPlaces],
};
