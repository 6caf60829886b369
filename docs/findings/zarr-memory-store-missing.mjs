// The MemoryStore of zarr.js throws a plain Error, no KeyError, where the "directory" of a key is missing too.
import { create, MemoryStore } from "zarr";

const store = new MemoryStore();
check('getItem("nothing")', "KeyError", () => store.getItem("nothing"));
check('getItem("no/such/place/c/0")', "KeyError", () => store.getItem("no/such/place/c/0"));
check('deleteItem("no/such/place/c/0")', "a value of type boolean", () =>
  store.deleteItem("no/such/place/c/0"),
);

// zarr.js fills in for a chunk where it meets a KeyError, and fails on any other error.
const shape = { shape: [2, 2], chunks: [1, 2], fillValue: 7, dtype: "<i4" };
const dotted = await create({ ...shape, store: new MemoryStore(), dimensionSeparator: "." });
const nested = await create({ ...shape, store: new MemoryStore(), dimensionSeparator: "/" });
const read = (array) => array.getRaw(null).then(({ data }) => data.join(), String);
same("an empty array, separator .", "7,7,7,7", await read(dotted));
same("an empty array, separator /", "7,7,7,7", await read(nested));

function check(call, expected, make) {
  try {
    same(call, expected, `a value of type ${typeof make()}`);
  } catch (error) {
    same(call, expected, error.__zarr__ ?? error.name);
  }
}

function same(call, expected, received) {
  if (received !== expected) process.exitCode = 1;
  console.log(`${call}\n  expected ${expected}\n  received ${received}`);
}
