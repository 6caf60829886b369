import type { Report } from "../../results/index.js";

/** What a run ran on: `node 22.18.0, linux x64`. */
export function environmentText({ environment }: Pick<Report, "environment">): string {
  const { runtime, runtimeVersion, platform, arch } = environment;
  return `${runtime} ${runtimeVersion}, ${platform} ${arch}`;
}
