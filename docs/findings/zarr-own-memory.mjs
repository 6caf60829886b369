// What the memory stores of zarr.js hand out is their own memory: who writes to it writes to the store.
import { MemoryStore, ObjectStore } from "zarr";

for (const Store of [MemoryStore, ObjectStore]) {
  const store = new Store();
  store.setItem("a", Uint8Array.of(0x0a, 0x0b).buffer);
  const other = store.getItem("a");
  new Uint8Array(store.getItem("a")).fill(0xff);
  check(`${Store.name}: getItem, overwritten, getItem`, store.getItem("a"));
  check(`${Store.name}: what was read before that`, other);
}

function check(call, buffer) {
  const received = Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join(" ");
  if (received !== "0a 0b") process.exitCode = 1;
  console.log(`${call}\n  expected 0a 0b\n  received ${received}`);
}
