import {
  bufferOf,
  exactly,
  missing,
  mustReject,
  pattern,
  put,
  type Requirement,
  type Scenario,
  verifyRead,
  zarrPython,
} from "../../src/spec/index.js";

const sources = [zarrPython("Store.set")];
const common = { level: "must", since: "1.0.0", needs: ["set", "set.range"], sources } as const;

type Bad = readonly [length: number, start: number, end: number];

/** Tries writes that are to be refused where this value lies (none: no key), and sees that it stays. */
const refusing =
  (because: string, value: Uint8Array | undefined, ...writes: Bad[]) =>
  async (scenario: Scenario) => {
    for (const [index, [length, start, end]] of writes.entries()) {
      // A key of its own for each case: a write that was taken must not show in the next one.
      const key = `array/c/${index}`;
      if (value) await put(scenario, key, value);
      const label = `set("${key}", ${length} bytes, [${start}, ${end}])`;
      const write = () => scenario.store.set?.(key, bufferOf(scenario, pattern(length, 2)), [start, end]);
      const error = await mustReject(scenario, label, because, write, key);
      const unchanged = { key, value, label: `after ${label}` };
      if (error) await verifyRead(scenario, value ? exactly : missing, unchanged);
    }
  };

const before = pattern(10, 1);

/** Writes of a part that are refused, and then have changed nothing. */
export const refused: readonly Requirement[] = [
  {
    ...common,
    id: "set-range.length-mismatch",
    title: "A set whose value is not as long as its range is an error and changes nothing.",
    why: "A value that is longer or shorter than its place shifts or overwrites what lies behind.",
    example: 'set("c/0", AA BB CC, [1, 3]) → an error',
    rulings: exactly,
    run: refusing("the value is not as long as the range", before, [3, 1, 3], [1, 1, 3], [10, 0, 4]),
  },
  {
    ...common,
    id: "set-range.beyond-end",
    title: "A set of a range that begins past the end of the value is an error and changes nothing.",
    why: "Written all the same, it leaves a hole of bytes that nobody wrote.",
    example: 'set("c/0", AA, [99, 100]) where the value has 4 bytes → an error',
    rulings: exactly,
    run: refusing("the range begins past the end of the value", before, [2, 12, 14], [1, 1000, 1001]),
  },
  {
    ...common,
    id: "set-range.malformed",
    title: "A set of a negative, inverted or fractional range is an error and changes nothing.",
    why: "A negative start counts from the end in many languages, and overwrites the tail of the value.",
    example: 'set("c/0", AA BB, [-2, 0]) → an error',
    rulings: exactly,
    run: refusing("the range is malformed", before, [2, -2, 0], [1, -1, 0], [2, 4, 2], [1, 0.5, 1.5]),
  },
  {
    ...common,
    id: "set-range.missing-key",
    title: "A set of a range of a missing key is an error and does not make the key.",
    why: "A value made of a part alone is not the value that the writer had in mind.",
    example: 'set("c/0", AA BB, [0, 2]) of no such key → an error',
    level: "should",
    rulings: exactly,
    run: refusing("there is no such key", undefined, [2, 0, 2]),
  },
];
