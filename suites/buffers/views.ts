import {
  attempt,
  exactly,
  mustSucceed,
  pattern,
  type Requirement,
  type Scenario,
  verifyRead,
  zarritaStorage,
  zarrPython,
} from "../../src/spec/index.js";

const sources = [zarrPython("Store.set"), zarritaStorage("AsyncWritable.set")];
/** zarr.js sets whole `ArrayBuffer`s. */
const common = { since: "1.0.0", needs: ["set"], dialects: ["zarr", "zarrita"], sources } as const;

/** A view at an odd offset of memory that holds other bytes, as a pool's, a shard's or a message's is. */
const within = (memory: ArrayBufferLike, from: number, length: number) => {
  new Uint8Array(memory).set(pattern(memory.byteLength, 3));
  return new Uint8Array(memory, from, length);
};

class Chunk extends Uint8Array {}

/** All that is a `Uint8Array`. */
const views = (): Record<string, Uint8Array> => ({
  "2 of 3 bytes": within(new ArrayBuffer(3), 1, 2),
  "40 bytes in a pool": within(new ArrayBuffer(8192), 123, 40),
  "the last bytes of an allocation": within(new ArrayBuffer(100), 71, 29),
  "a subclass": new Chunk(within(new ArrayBuffer(64), 5, 33)),
});

/** Memory that a caller may have and that no interface promises a store. */
const unusual = (): Record<string, Uint8Array> => {
  const growing: unknown = Reflect.construct(ArrayBuffer, [64, { maxByteLength: 128 }]);
  return {
    ...(typeof SharedArrayBuffer === "function" && {
      "shared memory": within(new SharedArrayBuffer(64), 7, 30),
    }),
    ...(growing instanceof ArrayBuffer && { "memory that can grow": within(growing, 9, 30) }),
  };
};

const setView = (scenario: Scenario, key: string, view: Uint8Array) =>
  scenario.store.set?.(key, scenario.prototype.buffer.fromArrayLike(view));

/** Which memory a value may lie in. */
export const viewsSet: readonly Requirement[] = [
  {
    ...common,
    id: "buffers.views",
    title:
      "Of a value that is a view of a larger allocation, the bytes of the view are stored, and no others.",
    why: "What codecs hand over lies in pools and in the middle of shards; `value.buffer` is far more than the chunk.",
    example: 'set("c/0", new Uint8Array(pool, 123, 40)), then get("c/0", prototype) → those 40 bytes',
    level: "must",
    rulings: exactly,
    run: async (scenario) => {
      for (const [i, [label, view]] of Object.entries(views()).entries()) {
        const [key, value] = [`view/c/${i}`, Uint8Array.from(view)];
        await mustSucceed(scenario, `set("${key}", ${label})`, () => setView(scenario, key, view), key);
        await verifyRead(scenario, exactly, { key, value, label });
      }
    },
  },
  {
    ...common,
    id: "buffers.unusual-memory",
    title: "A value in shared memory, or in memory that can grow, is stored as it is, or refused.",
    why: "Workers share what they decode. What a store cannot take it must refuse, and not store as something else.",
    example: 'set("c/0", a view of a SharedArrayBuffer) → an error, or its bytes are stored',
    level: "should",
    rulings: exactly,
    run: async (scenario) => {
      for (const [i, [label, view]] of Object.entries(unusual()).entries()) {
        const [key, value] = [`unusual/c/${i}`, Uint8Array.from(view)];
        const result = await attempt(`set("${key}", ${label})`, () => setView(scenario, key, view));
        if (!result.ok && result.failure.code === "call.rejected") scenario.judge({ standing: "right" });
        else await verifyRead(scenario, exactly, { key, value, label });
      }
    },
  },
];
