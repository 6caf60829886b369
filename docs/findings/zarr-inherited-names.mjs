// The memory stores of zarr.js keep values in plain objects, where `constructor` is always found and
// `__proto__` never kept.
import { MemoryStore, ObjectStore } from "zarr";

const memory = new MemoryStore();
memory.setItem("array/0", new ArrayBuffer(4));
check('MemoryStore: containsItem("constructor")', "false", () => memory.containsItem("constructor"));
check('MemoryStore: getItem("constructor")', "KeyError", () => typeof memory.getItem("constructor"));
check('MemoryStore: getItem("array/toString")', "KeyError", () => typeof memory.getItem("array/toString"));
for (const store of [new ObjectStore(), new MemoryStore()])
  check(`${store.constructor.name}: setItem("__proto__", …), keys of the store`, "__proto__", () => {
    store.setItem("__proto__", new ArrayBuffer(4));
    return Object.keys(store.object ?? store.root).join() || "none";
  });

function check(call, expected, make) {
  let received;
  try {
    received = String(make());
  } catch (error) {
    received = error.__zarr__ ?? error.name;
  }
  if (received !== expected) process.exitCode = 1;
  console.log(`${call}\n  expected ${expected}\n  received ${received}`);
}
