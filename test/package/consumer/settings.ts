import {
  type Config,
  defineConfig,
  describeFailure,
  failsRun,
  type PlannedRequirement,
  planConformance,
  runConformance,
} from "zarr-store-conform";
import {
  defineSuite,
  everywhere,
  pattern,
  put,
  requirement,
  type Scenario,
  verifyRead,
} from "zarr-store-conform/suite";

const holds = async (scenario: Scenario): Promise<void> => {
  const value = pattern(4);
  await put(scenario, "c/0", value);
  await verifyRead(scenario, everywhere("exact"), { key: "c/0", value });
};

export const ours = defineSuite({
  id: "ours",
  title: "Ours",
  requirements: [
    requirement({ id: "ours.a", title: "It holds.", needs: ["set"], run: holds }),
    { id: "ours.b", title: "It holds too.", level: "should", run: holds },
  ],
});

export default defineConfig({
  stores: {
    path: "./mystore.js",
    map: new Map<string, Uint8Array>(),
    factory: async () => new Map<string, Uint8Array>(),
    entry: { store: "memory:", timeout: 20_000, dialect: "zarr", baseline: "known.json" },
  },
  suites: [ours, "./more.js"],
  grep: [/suffix/, "offset"],
  reporters: ["pretty", "junit=out-{store}.xml"],
}) satisfies Config;

export const planned = (): Promise<PlannedRequirement[]> =>
  planConformance({ suites: [ours], suite: "ours" });
export const failures = async (): Promise<string[]> => {
  const options = { signal: AbortSignal.timeout(60_000), onEvent: () => {}, strict: true };
  const report = await runConformance(() => new Map<string, Uint8Array>(), options);
  const failed = report.results.filter(({ verdict }) => failsRun(verdict, { strict: true }));
  return Promise.all(failed.map((result) => describeFailure(result, report)));
};

// @ts-expect-error There is no such setting.
defineConfig({ timout: 5 });
// @ts-expect-error A requirement is tried.
requirement({ id: "ours.c", title: "It is not tried." });
// @ts-expect-error There is no such option.
runConformance("memory:", { timeoutMs: 5 });
