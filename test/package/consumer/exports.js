import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import {
  Buffer,
  defaultBufferPrototype,
  defineStore,
  describeFailure,
  MemoryStore,
  NDBuffer,
  NDBufferUsingTestNDArrayLike,
  planConformance,
  runConformance,
  StoreExpectingTestBuffer,
  TestBuffer,
  TestNDArrayLike,
  testBufferPrototype,
} from "zarr-store-conform";

const store = new StoreExpectingTestBuffer();
const bytes = Uint8Array.of(1, 2, 3, 4);
await store.set("c/0", testBufferPrototype.buffer.fromBytes(bytes));
const tail = await store.get("c/0", testBufferPrototype, { suffix: 2 });
assert.ok(tail instanceof TestBuffer);
assert.deepEqual([...tail.toBytes()], [3, 4]);
await assert.rejects(store.get("c/0", defaultBufferPrototype()));
assert.equal(await new MemoryStore().get("c/0", { buffer: Buffer, ndBuffer: NDBuffer }), undefined);

const array = NDBufferUsingTestNDArrayLike.create({ shape: [2, 2], dtype: "float32", fillValue: 7 });
assert.ok(array.asNDArrayLike() instanceof TestNDArrayLike);

const definition = { create: () => new MemoryStore() };
assert.equal(defineStore(definition), definition);

const planned = await planConformance({ suite: ["missing"], dialect: "zarrita" });
for (const subject of [() => new Map(), "./mystore.js"]) {
  const report = await runConformance(subject, { suite: ["missing"] });
  assert.deepEqual(
    report.results.map(({ requirement }) => requirement),
    planned.map(({ id }) => id),
  );
  assert.equal(await describeFailure(report.results[0], report), "");
}

const schema = createRequire(import.meta.url).resolve("zarr-store-conform/report.schema.json");
assert.match(JSON.parse(await readFile(schema, "utf8")).title, /report/);
await assert.rejects(import("zarr-store-conform/dist/cli.cjs"));
console.log("all is there");
