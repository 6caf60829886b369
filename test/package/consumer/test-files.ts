import { MemoryStore } from "zarr-store-conform";
import { conformanceTests as mocha } from "zarr-store-conform/mocha";
import { conformanceTests as nodeTest } from "zarr-store-conform/node-test";
import { type ConformanceTestOptions, conformanceTests as vitest } from "zarr-store-conform/vitest";

const options: ConformanceTestOptions = { suite: "set", baseline: "baseline.json", strict: true };

export const makeTests = () => {
  for (const conformanceTests of [vitest, nodeTest, mocha]) {
    conformanceTests("./mystore.js", options);
    conformanceTests({ create: () => new MemoryStore() }, { name: "in memory" });
  }
  // @ts-expect-error What the framework decides is no option.
  vitest("./mystore.js", { signal: AbortSignal.timeout(1) });
};
