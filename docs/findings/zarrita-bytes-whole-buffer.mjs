// zarrita takes the whole ArrayBuffer that a chunk lies in for the chunk, when it writes a part of one: the
// memory around the store's answer goes into the store.
import { create, get, set, slice } from "zarrita";

const values = new Map();
// A store whose answers are views, as those of Node's `Buffer`s and of databases often are.
const store = {
  async get(key) {
    const value = values.get(key);
    if (value === undefined) return undefined;
    const around = new Uint8Array(value.length + 4).fill(0xee);
    around.set(value, 2);
    return around.subarray(2, 2 + value.length);
  },
  async set(key, value) {
    values.set(key, value.slice());
  },
};

const array = await create(store, { shape: [4], chunkShape: [4], dtype: "uint8", fillValue: 0 });
await set(array, null, 1);
check("the chunk in the store, after all = 1", "01 01 01 01", hex(values.get("/c/0")));
await set(array, [slice(0, 2)], 2);
check("the chunk in the store, after [0, 2) = 2", "02 02 01 01", hex(values.get("/c/0")));
check("the array as it is read", "02 02 01 01", hex((await get(array)).data.slice(0, 4)));

function check(call, expected, received) {
  if (received !== expected) process.exitCode = 1;
  console.log(`${call}\n  expected ${expected}\n  received ${received}`);
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}
