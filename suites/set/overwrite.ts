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
import { severalBlocks } from "../sizes.js";
import { reads, sets } from "../undisturbed.js";

const sources = [zarrSpec("Abstract store interface, set"), zarrPython("Store.set")];
const common = { level: "must", since: "1.0.0", needs: ["set"], sources } as const;

/** Writes the one, then the other, and reads: the second value and nothing of the first. */
const overwriting = (before: number, after: number) => async (scenario: Scenario) => {
  // A key of its own for each case: a read of an earlier one must not decide this one.
  const key = `array/${before}/${after}`;
  const [old, value] = [pattern(before, 1), pattern(after, 2)];
  // A limit for values is told of elsewhere.
  if (before === severalBlocks && !(await sets(scenario, key, old))) return;
  await put(scenario, key, old);
  await put(scenario, key, value);
  const label = `${after} bytes over ${before}`;
  await verifyRead(scenario, exactly, { key, value, stale: new Map([["the value before", old]]), label });
};

const inTurn =
  (...runs: ((scenario: Scenario) => Promise<void>)[]) =>
  async (scenario: Scenario) => {
    for (const run of runs) await run(scenario);
  };

/** Keys that mean something to what drops kept values by a pattern, and those of metadata, which many keep for good. */
const keptByName = [
  "a+b/c/0",
  "a(b/c/0",
  "a[1]/c/0",
  "a.b/c/0",
  ".zattrs",
  ".zmetadata",
  "a/.zarray",
  "a/zarr.json",
];

const json = (version: number) =>
  new TextEncoder().encode(JSON.stringify({ version, text: "x".repeat(version) }));

/** Sets a key three times and reads it, and a part of it, after each. What is wrong the first time is told of elsewhere. */
const setAndReadAgain = async (scenario: Scenario, key: string) => {
  const [first, ...later] = [3, 9, 5].map(json);
  const part = (value: Uint8Array) => ({ start: 4, end: value.length });
  if (first === undefined || !(await sets(scenario, key, first)) || !(await reads(scenario, key, first)))
    return;
  const ranges = scenario.can("get.range") && (await reads(scenario, key, first, part(first)));
  let before = first;
  for (const value of later) {
    await put(scenario, key, value);
    const stale = new Map([["the value before", before]]);
    for (const request of [undefined, ...(ranges ? [part(value)] : [])])
      await verifyRead(scenario, exactly, { key, request, value, stale, label: `"${key}" set again` });
    before = value;
  }
};

/** A second `set` of a key. */
export const overwrite: readonly Requirement[] = [
  {
    ...common,
    id: "set.overwrite-shorter",
    title: "A shorter value replaces a longer one whole; nothing of the old one is left behind it.",
    why: "A chunk that compresses better the second time keeps the tail of the first, and no longer decodes.",
    example: 'set("c/0", 00 01 02 03), set("c/0", 0A 0B), then get("c/0", prototype) → 0A 0B',
    rulings: exactly,
    run: inTurn(
      overwriting(4, 1),
      overwriting(256, 255),
      overwriting(65_537, 10),
      overwriting(severalBlocks, 10),
    ),
  },
  {
    ...common,
    id: "set.overwrite-longer",
    title: "A longer value replaces a shorter one whole; nothing of it is cut off.",
    why: "A chunk that compresses worse the second time is cut at the length of the first, and no longer decodes.",
    example: 'set("c/0", 0A 0B), set("c/0", 00 01 02 03), then get("c/0", prototype) → 00 01 02 03',
    rulings: exactly,
    run: inTurn(overwriting(1, 4), overwriting(255, 256), overwriting(10, 65_537)),
  },
  {
    ...common,
    id: "set.overwrite-empty",
    title: "An empty value replaces any other, and any other an empty one.",
    why: "A store that takes an empty value for nothing to write leaves the old one in place.",
    example: 'set("c/0", 00 01), set("c/0", an empty value), then get("c/0", prototype) → an empty buffer',
    rulings: exactly,
    run: inTurn(overwriting(10, 0), overwriting(0, 10)),
  },
  {
    ...common,
    id: "set.overwrite-same-length",
    title: "A value of the same length replaces the one before.",
    why: "A store or cache that compares lengths to see a change serves the old chunk for ever.",
    example: 'set("c/0", 00 01), set("c/0", 0A 0B), then get("c/0", prototype) → 0A 0B',
    rulings: exactly,
    run: inTurn(overwriting(10, 10), overwriting(65_536, 65_536)),
  },
  {
    ...common,
    id: "set.read-between-writes",
    title: "A read between two writes does not hide the second: what is read is what was set last.",
    why: "A cache that is not told of writes serves the old chunk to the one who has just replaced it.",
    example: 'set("c/0", 00), get("c/0", prototype), set("c/0", 01), then get("c/0", prototype) → 01',
    rulings: exactly,
    run: async (scenario) => {
      for (const name of keptByName) await setAndReadAgain(scenario, name);
      const key = "array/c/0";
      const [old, value] = [pattern(40, 1), pattern(30, 2)];
      await put(scenario, key, old);
      await verifyRead(scenario, exactly, { key, value: old });
      await put(scenario, key, value);
      await verifyRead(scenario, exactly, { key, value, stale: new Map([["the value before", old]]) });
      // What a cache has no room for must make it let go of what it has of that key.
      let before = value;
      for (const size of [70_000, 12, severalBlocks]) {
        const next = pattern(size, 3);
        // A limit for values is told of elsewhere.
        if (size === severalBlocks && !(await sets(scenario, "array/large/0", next))) return;
        await put(scenario, key, next);
        await verifyRead(scenario, exactly, {
          key,
          value: next,
          stale: new Map([["the value before", before]]),
        });
        before = next;
      }
    },
  },
];
