import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/results/index.js";
import { call } from "../cli/command-line.js";

const cwd = fileURLToPath(new URL("./stores/", import.meta.url));

async function ran(store: string, ...args: string[]) {
  const { code, out } = await call([store, "--no-bench", "-r", "json", ...args], { cwd });
  const report = JSON.parse(out) as Report;
  return { code, report, verdicts: new Map(report.results.map((one) => [one.requirement, one.verdict])) };
}

describe("what a scenario meets that another requirement answers for", () => {
  it("is not held against the scenarios that are tried after a crash", async () => {
    const { verdicts } = await ran(
      "./breaks-and-crashes.js",
      "-s",
      "buffers",
      "-s",
      "abort",
      "-s",
      "process",
    );
    const broken = [...verdicts].filter(([, verdict]) => verdict === "fail" || verdict === "warn");
    expect(broken.map(([id]) => id)).toEqual(["buffers.result-type", "process.stays-alive"]);
    expect(verdicts.get("abort.reason")).toBe("pass");
  });

  it("fails a run that does not try the requirement which answers for it", async () => {
    const { code, verdicts, report } = await ran("./rejects-unheard.js", "-g", "^byte-range.whole$");
    expect([...verdicts]).toEqual([
      ["byte-range.whole", "pass"],
      ["process.no-stray-errors", "fail"],
    ]);
    expect(report.requirements).toHaveProperty(["process.no-stray-errors", "title"]);
    expect({ code, conforms: report.summary.conforms }).toEqual({ code: 1, conforms: false });
  });

  it("fails the shard that meets it, and once in the whole", async () => {
    const grep = ["-g", "^byte-range.whole$", "-g", "^process.no-stray-errors$"];
    const shards = await Promise.all(
      [1, 2].map((i) => ran("./rejects-unheard.js", ...grep, "--shard", `${i}/2`)),
    );
    const meeting = shards.find(({ verdicts }) => verdicts.has("byte-range.whole"));
    expect(meeting?.code).toBe(1);
    expect(meeting?.report.shard?.breaches.map(({ owner }) => owner)).toContain("process.no-stray-errors");
  });
});
