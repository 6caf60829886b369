import { Buffer } from "../../src/buffer/index.js";
import {
  attempt,
  bufferOf,
  exactly,
  judgeOneOf,
  mustSucceed,
  overwrite,
  pattern,
  put,
  type Requirement,
  type Scenario,
  settle,
  verifyKept,
  verifyRead,
  zarritaStorage,
  zarrPython,
} from "../../src/spec/index.js";
import { reads } from "../undisturbed.js";

const sources = [zarrPython("Store.set"), zarritaStorage("AsyncWritable.set")];
/** The adapter of zarr.js hands over a copy of its own, so nothing can be seen there. */
const common = { since: "1.0.0", needs: ["set"], dialects: ["zarr", "zarrita"], sources } as const;

const what = "what was stored changed when the caller used the buffer again";

/** A way of writing, by the name of its method. */
interface Way {
  method: string;
  write(key: string, value: Buffer): Promise<void> | undefined;
  /** What the key holds afterwards, where it is not the value alone. */
  after?: Uint8Array;
}

/** Writes, lets the caller overwrite the buffer, and reads what was stored. */
const writing = async (scenario: Scenario, size: number, { method, write, after }: Way) => {
  const [key, value] = [`${method}/c/${size}`, pattern(size, 5)];
  const buffer = bufferOf(scenario, value);
  const call = `${method}("${key}", ${size} bytes)`;
  await mustSucceed(scenario, call, () => write(key, buffer), key);
  overwrite(scenario, buffer);
  await verifyKept(scenario, { key, call, what, expected: after ?? value });
};

/** Sets what the caller has written into one buffer, twice under one key and then under another. */
const settingAgain = async (scenario: Scenario) => {
  // What does not even replace a value by one of its length is told of elsewhere.
  for (const salt of [1, 2]) await put(scenario, "again/c/2", pattern(40, salt));
  if (!(await reads(scenario, "again/c/2", pattern(40, 2)))) return;
  const buffer = bufferOf(scenario, pattern(40, 5));
  const set = (key: string, call: string) =>
    mustSucceed(scenario, call, () => scenario.store.set?.(key, buffer), key);
  await set("again/c/0", 'set("again/c/0", a buffer)');
  overwrite(scenario, buffer);
  const value = buffer.toBytes();
  const stale = new Map([["what the buffer held before", pattern(40, 5)]]);
  for (const key of ["again/c/0", "again/c/1"]) {
    await set(key, `set("${key}", the same buffer, overwritten)`);
    await verifyRead(scenario, exactly, {
      key,
      value,
      stale,
      label: `"${key}" from the same buffer, overwritten`,
    });
  }
};

/** Makes a key by a part of it, where the store does that, and then does the same. */
const creating = async (scenario: Scenario, key: string, expected: Uint8Array) => {
  const buffer = bufferOf(scenario, expected);
  const call = `setPartialValues("${key}", ${expected.length} bytes of no such key)`;
  const result = await attempt(call, () => scenario.store.setPartialValues?.([[key, 0, buffer]]));
  if (!result.ok) return;
  overwrite(scenario, buffer);
  await verifyKept(scenario, { key, call, what, expected });
};

/** What becomes of a buffer after a store has taken it. */
export const kept: readonly Requirement[] = [
  {
    ...common,
    id: "buffers.set-copies",
    title:
      "What was stored does not change when the caller overwrites the buffer, whichever way it was written.",
    why: "A writer encodes chunk after chunk into one buffer. A store that keeps it has the last chunk everywhere.",
    example: 'set("c/0", buffer), buffer.fill(0xff), then get("c/0", prototype) → the bytes as they were set',
    level: { zarr: "must", zarrita: "should", zarrjs: "should" },
    run: async (scenario) => {
      const { store } = scenario;
      const set: Way = { method: "set", write: (key, value) => store.set?.(key, value) };
      for (const size of [10, 65_537]) await writing(scenario, size, set);
      if (scenario.can("setIfNotExists"))
        await writing(scenario, 10, {
          method: "setIfNotExists",
          write: (key, value) => store.setIfNotExists?.(key, value),
        });
      await settingAgain(scenario);
    },
  },
  {
    ...common,
    id: "buffers.partial-set-copies",
    title: "A part that was written does not change when the caller overwrites the buffer afterwards.",
    why: "A shard is patched from one buffer, chunk after chunk: each must stay as it was when it was written.",
    example:
      'set("c/0", buffer, [0, 4]), buffer.fill(0xff), then get("c/0", prototype) → the bytes as they were set',
    level: "must",
    dialects: ["zarr"],
    needs: ["set", "set.range"],
    run: async (scenario) => {
      const { store } = scenario;
      const before = pattern(12, 6);
      await put(scenario, "set/c/8", before);
      await writing(scenario, 8, {
        method: "set",
        write: (key, value) => store.set?.(key, value, [4, 12]),
        after: Uint8Array.from([...before.subarray(0, 4), ...pattern(8, 5)]),
      });
      await put(scenario, "set/c/10", pattern(10, 6));
      await writing(scenario, 10, { method: "set", write: (key, value) => store.set?.(key, value, [0, 10]) });
      if (!scenario.can("setPartialValues")) return;
      await put(scenario, "setPartialValues/c/10", pattern(10, 6));
      await writing(scenario, 10, {
        method: "setPartialValues",
        write: (key, value) => store.setPartialValues?.([[key, 0, value]]),
      });
      await creating(scenario, "setPartialValues/c/20", pattern(20, 5));
    },
  },
  {
    ...common,
    id: "buffers.changed-while-set",
    title:
      "A buffer that is overwritten while it is set is stored as it was or as it became, never as a mixture.",
    why: "Half of one chunk and half of the next is a chunk that nobody wrote.",
    example: 'set("c/0", buffer), not awaited, buffer.fill(0xff) → all of the old bytes or all of the new',
    level: "should",
    run: async (scenario) => {
      for (const size of [300, 65_537]) {
        // The harness takes a change of a `TestBuffer` for the store's doing, and lets metadata be any buffer.
        const [key, buffer] = [`json/c/${size}`, Buffer.fromBytes(pattern(size, 5))];
        const call = `set("${key}", ${size} bytes)`;
        const setting = attempt(call, () => scenario.store.set?.(key, buffer));
        overwrite(scenario, buffer);
        const result = await setting;
        if (!result.ok)
          return scenario.judge({ standing: "wrong", label: call, key, failure: result.failure });
        const writes = new Map([
          ["as it was when it was set", pattern(size, 5)],
          ["as it became", new Uint8Array(size).fill(0xff)],
        ]);
        judgeOneOf(
          scenario,
          { key, writes, label: call },
          await settle(() => scenario.store.get(key, scenario.prototype)),
        );
      }
    },
  },
];
