import {
  describeRead,
  exactly,
  pattern,
  put,
  type Requirement,
  type Scenario,
  verifyRead,
  zarritaStorage,
  zarrPython,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";

const sources = [zarrPython("Store.set"), zarrPython("Store.get"), zarritaStorage("AsyncReadable.getRange")];

/** A range at the start, one in the middle and the end of a value of `size` bytes. */
const requestsOf = (size: number): ByteRequest[] => [
  { start: 0, end: 4 },
  { start: 5, end: size },
  { start: size - 2, end: size },
];

const readParts = async (scenario: Scenario, key: string, value: Uint8Array, before?: Uint8Array) => {
  const suffixes = scenario.can("get.suffix") ? [{ suffix: 3 }] : [];
  const stale = new Map(before && [["the value before", before]]);
  for (const request of [...requestsOf(value.length), ...suffixes]) {
    await verifyRead(scenario, exactly, { key, request, value, stale });
  }
};

/** Parts one behind the other, as who reads a shard through asks for them; what comes next is replaced meanwhile. */
const readAhead = async (scenario: Scenario, count: number) => {
  const [key, before, value] = [`array/ahead/${count}`, pattern(80, 60), pattern(80, 90)];
  const part = (i: number) => ({ start: 10 * i, end: 10 * (i + 1) });
  await put(scenario, key, before);
  for (let i = 0; i < count; i++)
    await verifyRead(scenario, exactly, { key, request: part(i), value: before });
  await put(scenario, key, value);
  const stale = new Map([["the value before", before]]);
  for (const i of [count, count + 1]) {
    const label = `${describeRead(part(i), value.length)}, the next after those read before the overwrite`;
    await verifyRead(scenario, exactly, { key, request: part(i), value, stale, label });
  }
};

/** Parts of a value that was replaced since they were last read. */
export const rangesAfter: readonly Requirement[] = [
  {
    id: "set.ranges-after-overwrite",
    title:
      "Ranges and suffixes that are read after an overwrite are those of the new value, longer or shorter.",
    why: "A cache of ranges, or of lengths, that is not told of the write takes a chunk from where it used to lie.",
    example:
      'set("c/0", 8 bytes), get a suffix, set("c/0", 20 bytes), then get("c/0", prototype, { suffix: 3 }) → its end',
    level: "must",
    since: "1.0.0",
    needs: ["set", "get.range"],
    sources,
    rulings: exactly,
    run: async (scenario) => {
      const overwrite = async (...sizes: readonly number[]) => {
        const key = `array/${sizes.join("-")}`;
        let old: Uint8Array | undefined;
        for (const [i, size] of sizes.entries()) {
          const value = pattern(size, 1 + i);
          await put(scenario, key, value);
          await readParts(scenario, key, value, old);
          old = value;
        }
      };
      const often = [9, 30, 9, 12, 12, 40, 7];
      await Promise.all([1, 2, 3, 4].map((count) => readAhead(scenario, count)));
      await Promise.all([overwrite(8, 20), overwrite(20, 8), overwrite(12, 12), overwrite(...often)]);
    },
  },
];
