import { MemoryStore } from "zarr";

/** The memory store of zarr.js 0.6: nested objects, one for each segment of a key. */
export default { name: "MemoryStore of zarr.js", create: () => new MemoryStore() };
