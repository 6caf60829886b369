// The MemoryStore of zarr.js hands out its own inner object for a key that is only the beginning of others.
import { MemoryStore } from "zarr";

const store = new MemoryStore();
store.setItem("array/0.0", new ArrayBuffer(4));

let received;
try {
  const item = store.getItem("array");
  received = `${item.constructor.name} with ${Object.keys(item).join()}`;
} catch (error) {
  received = error.__zarr__ ?? error.name;
}
if (received !== "KeyError") process.exitCode = 1;
console.log(`getItem("array"), where there is only "array/0.0"\n  expected KeyError\n  received ${received}`);
