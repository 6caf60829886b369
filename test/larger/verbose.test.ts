import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Report } from "../../src/results/index.js";
import { call } from "../cli/command-line.js";

const flags = ["./talkative.js", "--no-bench", "-g", "^byte-range.whole$", "-g", "^set-range.past-end$"];

const reported = async (...args: string[]) =>
  JSON.parse((await call([...flags, "-r", "json", ...args])).out) as Report;

describe("--verbose", () => {
  it("keeps what the store prints with the scenario that it prints it in", async () => {
    const { results, output } = await reported("--verbose");
    const [whole] = results;
    expect(whole?.output?.text).toMatch(/^get .*\nand more\n/);
    expect(whole?.output?.text).not.toContain("loaded");
    expect(output?.text).toMatch(/^loaded\n/);
  });

  it("keeps what is written past the streams, with the run as a whole", async () => {
    const args = ["./writes-past-streams.js", "--no-bench", "-g", "^missing.whole$", "--verbose"];
    const report = JSON.parse((await call([...args, "-r", "json"])).out) as Report;
    expect(report.results.map(({ output }) => output?.text)).toEqual([
      expect.stringMatching(/^(by the stream\n)+$/),
    ]);
    expect(report.output?.text).toContain("by hand\n");
    expect(report.output?.text).toContain("and to stderr\n");
    expect(report.output?.text).toContain("by a process\n");
    const { out } = await call(args);
    expect(out).toMatch(/or by file descriptor\n\n(.*\n)* {2}│ by hand\n/);
  });

  it("shows both with a crash", async () => {
    const args = ["./writes-past-streams.js", "--no-bench", "-g", "^byte-range.whole$", "--verbose"];
    const [result] = (JSON.parse((await call([...args, "-r", "json"])).out) as Report).results;
    const { output } = z.object({ output: z.string() }).parse(result?.failure?.args);
    expect(output).toContain("by the stream\n");
    expect(output).toContain("by hand\n");
  });

  it("keeps nothing where it was not asked for", async () => {
    const report = await reported();
    expect(report).not.toHaveProperty("output");
    expect(report.results[0]).not.toHaveProperty("output");
  });

  it("shows each requirement with its duration, its output, or why it was not tried", async () => {
    const { out } = await call([...flags, "--verbose"], { columns: 100 });
    expect(out).toMatch(/Printed outside of any scenario, or by file descriptor\n\n {2}│ loaded\n/);
    expect(out).toMatch(/✓ byte-range\.whole {2}[\d.]+ (µs|ms)\n {10}│ get /);
    expect(out).toContain("– set-range.past-end  unsupported: set.range: the zarrita dialect has no such");
  });

  it("goes into JUnit as the output of the test case", async () => {
    const { out } = await call([...flags, "--verbose", "-r", "junit"]);
    expect(out).toMatch(/<testcase name="byte-range.whole"[^>]*>\s*<system-out>get /);
  });
});
