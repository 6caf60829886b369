import {
  attempt,
  bufferOf,
  exactly,
  mustSucceed,
  pattern,
  put,
  type Requirement,
  type Scenario,
  verifyRead,
  zarrPython,
} from "../../src/spec/index.js";

const sources = [zarrPython("Store.set")];
const common = { level: "must", since: "1.0.0", needs: ["set", "set.range"], sources } as const;

const patched = (value: Uint8Array, part: Uint8Array, start: number) => {
  const result = new Uint8Array(Math.max(value.length, start + part.length));
  result.set(value);
  result.set(part, start);
  return result;
};

const replacing = async (scenario: Scenario, size: number, start: number, end: number) => {
  // A key of its own for each case: a read of an earlier one must not decide this one.
  const key = `array/${size}/${start}`;
  const [old, part] = [pattern(size, 1), pattern(end - start, 2)];
  await put(scenario, key, old);
  const call = `set("${key}", ${part.length} bytes, [${start}, ${end}])`;
  await mustSucceed(
    scenario,
    call,
    () => scenario.store.set?.(key, bufferOf(scenario, part), [start, end]),
    key,
  );
  const stale = new Map([
    ["the value before", old],
    ["the part alone", part],
  ]);
  const label = `[${start}, ${end}) of ${size} bytes`;
  await verifyRead(scenario, exactly, { key, value: patched(old, part, start), stale, label });
};

/** Writes of a part that take effect. */
export const replaces: readonly Requirement[] = [
  {
    ...common,
    id: "set-range.replaces-within",
    title: "A set of `[start, end)` replaces those bytes of the value and no others, and keeps its length.",
    why: "A partial write that lands elsewhere, or replaces the whole value, destroys the chunks around it.",
    example: 'set("c/0", 00 01 02 03), set("c/0", AA BB, [1, 3]), then get("c/0", prototype) → 00 AA BB 03',
    rulings: exactly,
    run: async (scenario) => {
      await replacing(scenario, 4, 1, 3);
      await replacing(scenario, 256, 0, 1);
      await replacing(scenario, 256, 255, 256);
      await replacing(scenario, 65_537, 255, 65_536);
      await replacing(scenario, 10, 0, 10);
    },
  },
  {
    ...common,
    id: "set-range.nothing",
    title: "A set of no bytes at a place within the value changes nothing, or is an error.",
    why: "Taken for an empty value, a part that has nothing in it empties the whole shard.",
    example: 'set("c/0", no bytes, [1, 1]) over 00 01 02 03, then get("c/0", prototype) → 00 01 02 03',
    rulings: exactly,
    run: async (scenario) => {
      for (const at of [0, 4, 10]) {
        const [key, value] = [`array/c/${at}`, pattern(10, 1)];
        await put(scenario, key, value);
        const nothing = bufferOf(scenario, new Uint8Array());
        await attempt("set of no bytes", () => scenario.store.set?.(key, nothing, [at, at]));
        await verifyRead(scenario, exactly, { key, value, label: `after a set of no bytes at ${at}` });
      }
    },
  },
  {
    ...common,
    id: "set-range.past-end",
    title:
      "A set of a range that ends past the value is an error, or lets the value grow; it never leaves a hole.",
    why: "A hole is filled with bytes that nobody wrote; a write cut at the old end is lost.",
    example: 'set("c/0", 00 01), set("c/0", AA BB, [1, 3]) → an error, or get("c/0", prototype) → 00 AA BB',
    rulings: exactly,
    run: async (scenario) => {
      const key = "array/c/0";
      const [old, part] = [pattern(10, 1), pattern(4, 2)];
      await put(scenario, key, old);
      const grown = await attempt("set past the end", () =>
        scenario.store.set?.(key, bufferOf(scenario, part), [8, 12]),
      );
      const value = grown.ok ? patched(old, part, 8) : old;
      await verifyRead(scenario, exactly, {
        key,
        value,
        stale: new Map([["the value before", old]]),
        label: "[8, 12) of 10 bytes",
      });
    },
  },
];
