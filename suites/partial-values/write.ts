import {
  attempt,
  bufferOf,
  everywhere,
  exactly,
  mustReject,
  mustSucceed,
  pattern,
  put,
  type Requirement,
  type Scenario,
  verifyRead,
} from "../../src/spec/index.js";
import { shardKey, writeSources as sources } from "./values.js";

const common = { level: "must", since: "1.0.0", needs: ["set", "setPartialValues"], sources } as const;
const key = shardKey(0);

/** Bytes to be written at a place: their number and the offset of the first. */
type Part = readonly [length: number, start: number];

const overlaid = (value: Uint8Array, ...parts: readonly Part[]) => {
  const end = Math.max(value.length, ...parts.map(([length, start]) => start + length));
  const result = new Uint8Array(end);
  result.set(value);
  for (const [length, start] of parts) result.set(pattern(length, 9), start);
  return result;
};

const entries = (scenario: Scenario, at: string, parts: readonly Part[]) =>
  parts.map(([length, start]) => [at, start, bufferOf(scenario, pattern(length, 9))] as const);

const textOf = (at: string, parts: readonly Part[]) =>
  `setPartialValues of "${at}": ${parts.map(([length, start]) => `${length} bytes at ${start}`).join(", ")}`;

/** Writes parts over a value of `size` bytes, which must take effect. */
const writing = async (scenario: Scenario, size: number, ...parts: Part[]) => {
  const [at, old] = [`parts/${size}/${parts.map(([, start]) => start).join("-")}`, pattern(size, 1)];
  await put(scenario, at, old);
  const call = textOf(at, parts);
  await mustSucceed(
    scenario,
    call,
    () => scenario.store.setPartialValues?.(entries(scenario, at, parts)),
    at,
  );
  const stale = new Map([["the value before", old]]);
  await verifyRead(scenario, exactly, { key: at, value: overlaid(old, ...parts), stale, label: call });
};

/** Writes a part that a store may refuse, and then has changed nothing. */
const mayWrite = async (scenario: Scenario, at: string, old: Uint8Array | undefined, part: Part) => {
  const call = textOf(at, [part]);
  const result = await attempt(call, () => scenario.store.setPartialValues?.(entries(scenario, at, [part])));
  if (!result.ok) scenario.judge({ standing: "tolerated", label: call, key: at, failure: result.failure });
  const value = result.ok ? overlaid(old ?? new Uint8Array(), part) : old;
  const rulings = everywhere(value ? "exact" : "missing");
  await verifyRead(scenario, rulings, { key: at, value, label: call });
};

/** `setPartialValues`. */
export const write: readonly Requirement[] = [
  {
    ...common,
    id: "partial-values.set-replaces",
    title:
      "`setPartialValues` replaces the bytes from `start` on and no others, and keeps the length of the value.",
    why: "A partial write that lands elsewhere, or replaces the whole value, destroys the chunks around it.",
    example: 'setPartialValues of [["c/0", 1, AA BB]] over 00 01 02 03 → 00 AA BB 03',
    rulings: exactly,
    run: async (scenario) => {
      await writing(scenario, 4, [2, 1]);
      await writing(scenario, 10, [1, 0]);
      await writing(scenario, 256, [1, 255]);
      await writing(scenario, 5000, [300, 4000]);
      await writing(scenario, 12, [12, 0]);
    },
  },
  {
    ...common,
    id: "partial-values.set-extends",
    title:
      "`setPartialValues` that goes past the end of a value makes it longer, or is an error and changes nothing.",
    why: "A shard grows by what is appended to it; cut at the old end, the last chunk is lost.",
    example: 'setPartialValues of [["c/0", 3, AA BB]] over 00 01 02 → 00 01 02 AA BB',
    rulings: exactly,
    run: async (scenario) => {
      for (const [size, part] of [
        [10, [4, 10]],
        [11, [4, 8]],
        // Across the edge of a page, and of what is kept in one piece.
        [500, [100, 450]],
        [4000, [300, 3950]],
      ] as const) {
        const [at, old] = [shardKey(size), pattern(size, 1)];
        await put(scenario, at, old);
        await mayWrite(scenario, at, old, part);
      }
    },
  },
  {
    ...common,
    id: "partial-values.set-creates",
    title: "`setPartialValues` of a key that is not there makes it, or is an error.",
    why: "The first chunk of a shard is written so. Done with in silence and without effect, it is lost.",
    example: 'setPartialValues of [["c/0", 0, AA BB]] of no such key → AA BB',
    rulings: exactly,
    run: (scenario) => mayWrite(scenario, shardKey(1), undefined, [20, 0]),
  },
  {
    ...common,
    id: "partial-values.set-hole",
    title:
      "`setPartialValues` that begins past the end of a value fills what lies between with zeros, or is an error.",
    why: "What was in that memory or on that block before is read as data: another's, perhaps.",
    example: 'setPartialValues of [["c/0", 4, AA]] over 00 01 → 00 01 00 00 AA',
    level: "should",
    rulings: exactly,
    run: async (scenario) => {
      const old = pattern(10, 1);
      await put(scenario, key, old);
      await mayWrite(scenario, key, old, [4, 30]);
      // Memory or blocks that a longer value has left are no zeros.
      for (const [before, at] of [
        [100, 30],
        [9000, 6000],
      ] as const) {
        const shrunk = `parts/shrunk/${before}`;
        await put(scenario, shrunk, pattern(before, 5));
        await put(scenario, shrunk, old);
        await mayWrite(scenario, shrunk, old, [4, at]);
      }
      await mayWrite(scenario, shardKey(2), undefined, [4, 16]);
    },
  },
  {
    ...common,
    id: "partial-values.set-several",
    title: "All parts of one call take effect, several of one key too, and no other key changes.",
    why: "The inner chunks of a shard are written together; a store that reads, patches and writes each alone loses all but one.",
    example: 'setPartialValues of [["c/0", 0, AA], ["c/0", 3, BB]] over 00 01 02 03 → AA 01 02 BB',
    rulings: exactly,
    run: async (scenario) => {
      const beside = pattern(20, 3);
      await put(scenario, shardKey(4), beside);
      await put(scenario, shardKey(5), beside);
      await writing(scenario, 30, [2, 0], [3, 10], [1, 29], [2, 2]);
      const two = [...entries(scenario, shardKey(4), [[3, 5]]), ...entries(scenario, key, [[4, 1]])];
      await put(scenario, key, beside);
      await mustSucceed(scenario, "setPartialValues of two keys", () =>
        scenario.store.setPartialValues?.(two),
      );
      const changed = [overlaid(beside, [3, 5]), overlaid(beside, [4, 1]), beside];
      for (const [i, at] of [shardKey(4), key, shardKey(5)].entries()) {
        await verifyRead(scenario, exactly, {
          key: at,
          value: changed[i],
          label: `"${at}" after a call on two keys`,
        });
      }
    },
  },
  {
    ...common,
    id: "partial-values.set-one-shot",
    title:
      "The parts to be written may come from a generator, which can be gone through once only; or be none.",
    why: "The interface takes any iterable. What is looked through first and written afterwards is gone by then.",
    example: "setPartialValues of a generator of 2 parts → both are written",
    rulings: exactly,
    run: async (scenario) => {
      const [old, keys] = [pattern(30, 1), [shardKey(0), shardKey(1)]];
      for (const at of keys) await put(scenario, at, old);
      const once = function* () {
        for (const at of keys) yield* entries(scenario, at, [[3, 10]]);
      };
      const call = "setPartialValues of a generator";
      await mustSucceed(scenario, call, () => scenario.store.setPartialValues?.(once()));
      await mustSucceed(scenario, "setPartialValues of no parts", () =>
        scenario.store.setPartialValues?.([]),
      );
      for (const at of keys) {
        await verifyRead(scenario, exactly, {
          key: at,
          value: overlaid(old, [3, 10]),
          label: `"${at}" after ${call}`,
        });
      }
    },
  },
  {
    ...common,
    id: "partial-values.set-refused",
    title:
      "`setPartialValues` at a start that is negative or no whole number is an error and changes nothing.",
    why: "A negative start counts from the end in many languages, and overwrites the tail of the value.",
    example: 'setPartialValues of [["c/0", -2, AA]] → an error',
    rulings: exactly,
    run: async (scenario) => {
      const old = pattern(10, 1);
      await put(scenario, key, old);
      for (const start of [-2, 0.5, Number.NaN]) {
        const [part, because] = [[2, start] as const, "the start is no whole number of bytes"];
        const write = () => scenario.store.setPartialValues?.(entries(scenario, key, [part]));
        await mustReject(scenario, textOf(key, [part]), because, write, key);
        await verifyRead(scenario, exactly, { key, value: old, label: `after a start of ${start}` });
      }
    },
  },
];
