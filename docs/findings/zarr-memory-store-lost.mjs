// The MemoryStore of zarr.js is a tree of objects: a value in the place of a directory throws away what is in
// it, and a value below another one vanishes with that.
import { MemoryStore } from "zarr";

const bytes = new ArrayBuffer(4);

check('setItem("a/b", …), setItem("a", …), getItem("a/b")', () => {
  const store = new MemoryStore();
  store.setItem("a/b", bytes);
  store.setItem("a", bytes);
  return store.getItem("a/b");
});
check('setItem("a", …), setItem("a/b", …), setItem("a", …), getItem("a/b")', () => {
  const store = new MemoryStore();
  store.setItem("a", bytes);
  store.setItem("a/b", bytes);
  // The value is another object now, and what hung on the old one is gone.
  store.setItem("a", bytes.slice());
  return store.getItem("a/b");
});
check('setItem("a", …), setItem("a/b", …), deleteItem("a"), getItem("a/b")', () => {
  const store = new MemoryStore();
  store.setItem("a", bytes);
  store.setItem("a/b", bytes);
  store.deleteItem("a");
  return store.getItem("a/b");
});

function check(call, make) {
  let received;
  try {
    received = make() instanceof ArrayBuffer ? "the value" : "something else";
  } catch (error) {
    received = error.__zarr__ ?? error.name;
  }
  if (received !== "the value") process.exitCode = 1;
  console.log(`${call}\n  expected the value\n  received ${received}`);
}
