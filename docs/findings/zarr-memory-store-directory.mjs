// The MemoryStore of zarr.js hands out its own inner object for a key that is only the beginning of others, and
// deletes that with all that is in it.
import { MemoryStore } from "zarr";

const store = new MemoryStore();
store.setItem("array/0.0", new ArrayBuffer(4));

check('containsItem("array"), where there is only "array/0.0"', "false", () => store.containsItem("array"));
check('getItem("array"), where there is only "array/0.0"', "KeyError", () => {
  const item = store.getItem("array");
  return `${item.constructor.name} with ${Object.keys(item).join()}`;
});
check('deleteItem("array"), then getItem("array/0.0")', "ArrayBuffer", () => {
  store.deleteItem("array");
  return store.getItem("array/0.0").constructor.name;
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
