import { MemoryStore } from "zarr-store-conform";
import { type ConformanceTestOptions, conformanceTests } from "zarr-store-conform/jest";

const options: ConformanceTestOptions = { suite: "set", baseline: "baseline.json" };

export const makeTests = () => {
  conformanceTests(new URL("file:///mystore.js"), options);
  // @ts-expect-error Jest takes no store.
  conformanceTests(new MemoryStore());
};
