import { ObjectStore } from "zarr";

/** The object store of zarr.js 0.6: one object, with keys as they are. */
export default { name: "ObjectStore of zarr.js", create: () => new ObjectStore() };
