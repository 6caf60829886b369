import type { EnvironmentReport } from "../results/index.js";

/** What the run runs on. */
export function environment(): EnvironmentReport {
  const runtime = "bun" in process.versions ? "bun" : "deno" in process.versions ? "deno" : "node";
  const runtimeVersion = process.versions[runtime] ?? process.version;
  return { runtime, runtimeVersion, platform: process.platform, arch: process.arch };
}
