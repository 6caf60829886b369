// The MemoryStore of zarr.js has a method `keys`, which its type promises, and which only throws.
import { MemoryStore } from "zarr";

const store = new MemoryStore();
store.setItem("array/0", new ArrayBuffer(4));

let received;
try {
  received = store.keys().join();
} catch (error) {
  received = `${error.name}: ${error.message}`;
}
if (received !== "array/0") process.exitCode = 1;
console.log(`keys()\n  expected array/0\n  received ${received}`);
