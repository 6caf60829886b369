import {
  exactly,
  pattern,
  put,
  type Requirement,
  type Scenario,
  verifyRead,
  zarrPython,
  zarrSpec,
} from "../../src/spec/index.js";
import { sets } from "../undisturbed.js";

const sources = [zarrSpec("Abstract store interface, set"), zarrPython("Store.set")];
const common = {
  level: "must",
  since: "1.0.0",
  needs: ["set"],
  sources,
  rulings: exactly,
} as const;

/** The value with one byte changed. */
const changedAt = (value: Uint8Array, at: number) => value.with(at, (value[at] ?? 0) ^ 0x80);

/** The value with two bytes in each other's place, which are not equal: it sums up to the same. */
const swappedAt = (value: Uint8Array, at: number) =>
  value.with(at, value[at + 1] ?? 0).with(at + 1, value[at] ?? 0);

/**
 * A value, and others of its length that differ from it in their first, their middle or their last byte, or somewhere
 * between those; and one of the same bytes in another order.
 */
const alike = (size: number) => {
  const value = pattern(size, 11);
  const places = [0, size >> 1, size - 1, Math.floor(size / 6)];
  return [value, ...places.map((at) => changedAt(value, at)), swappedAt(value, size >> 2)];
};

/** The last is more than some stores take. */
const sizes = [64, 5000, 70_000, 200_000] as const;

/** The sizes of values that the store takes: a limit is told of elsewhere. */
const sizesTaken = async (scenario: Scenario) => {
  const largest = sizes.at(-1) ?? 0;
  return (await sets(scenario, "alike/largest", pattern(largest, 1))) ? sizes : sizes.slice(0, -1);
};

const heldApart = async (scenario: Scenario, values: ReadonlyMap<string, Uint8Array>) => {
  for (const [key, value] of values)
    await verifyRead(scenario, exactly, { key, value, others: values, label: `"${key}"` });
};

/** Values that have all but something in common. */
export const nearlyAlike: readonly Requirement[] = [
  {
    ...common,
    id: "set.nearly-alike",
    title:
      "Values of one length that differ in a single byte are different values, under two keys and under one.",
    why: "A store that keeps equal values once, or writes what has changed alone, must look at all of a chunk.",
    example: 'set("c/0", 00 01 02), set("c/1", 00 01 03), then get("c/1", prototype) → 00 01 03',
    run: async (scenario) => {
      const taken = await sizesTaken(scenario);
      const values = new Map(
        taken.flatMap((size) => alike(size).map((value, i) => [`alike/${size}/${i}`, value] as const)),
      );
      await Promise.all(Array.from(values, ([key, value]) => put(scenario, key, value)));
      await heldApart(scenario, values);
      for (const size of taken) {
        const key = `alike/${size}/0`;
        const [before = new Uint8Array(), ...others] = alike(size);
        const stale = new Map([["the value before", before]]);
        for (const value of others) {
          await put(scenario, key, before);
          await put(scenario, key, value);
          await verifyRead(scenario, exactly, { key, value, stale, label: `"${key}" set again` });
        }
        // What was read is checked against what is there, by who keeps it, otherwise than what was written.
        await put(scenario, key, before);
        await verifyRead(scenario, exactly, { key, value: before, label: `"${key}" set back` });
        const [, inTheMiddle = before] = others;
        await put(scenario, key, inTheMiddle);
        await verifyRead(scenario, exactly, {
          key,
          value: inTheMiddle,
          stale,
          label: `"${key}" set when it was read`,
        });
      }
    },
  },
  {
    ...common,
    id: "set.equal-values",
    title: "Equal values under two keys are two values: to replace or to delete the one leaves the other.",
    why: "Most chunks of many arrays are equal. A store that keeps them once must count who needs them.",
    example: 'set("c/0", 00), set("c/1", 00), set("c/0", 01), then get("c/1", prototype) → 00',
    run: async (scenario) => {
      const value = pattern(300, 21);
      const values = new Map<string, Uint8Array>([0, 1, 2, 3].map((i) => [`equal/c/${i}`, value]));
      for (const key of values.keys()) await put(scenario, key, value);
      // Set once more as it is, so that whoever counts counts it twice.
      await put(scenario, "equal/c/2", value);
      // What becomes of the one that is replaced is for other requirements.
      values.delete("equal/c/0");
      await put(scenario, "equal/c/0", pattern(280, 22));
      await heldApart(scenario, values);
      if (!scenario.can("delete")) return;
      for (const key of ["equal/c/1", "equal/c/2"]) {
        await scenario.store.delete?.(key).catch(() => {});
        values.delete(key);
        await heldApart(scenario, values);
      }
    },
  },
];
