import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { withoutCommands } from "../../../src/cli/reporting/workflow-safe.js";
import { mostSummaryBytes } from "../../../src/reporters/github/summary.js";
import { reportOf } from "../hostile-report.js";
import { markup } from "../markup.js";
import { conformingRun, mixedRun } from "../sample-run.js";
import { commandsIn } from "../workflow-commands.js";
import { recordingTerminal, runThrough, scratch } from "./terminal.js";

function workflow() {
  const cwd = scratch();
  const summary = path.join(cwd, "summary.md");
  return {
    summary,
    terminal: recordingTerminal({ cwd, env: { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary } }),
  };
}

describe("in a GitHub workflow", () => {
  it("annotations follow the report, and the summary is written", async () => {
    const { terminal, summary } = workflow();
    await runThrough([], terminal, mixedRun);
    expect(terminal.stdout).toContain("byte-range-get  1 pass");
    expect(commandsIn(terminal.stdout).map(({ command }) => command)).toEqual([
      ...Array.from({ length: 5 }, () => "error"),
      "warning",
    ]);
    expect(terminal.stdout.indexOf("::error")).toBeGreaterThan(terminal.stdout.indexOf("does not conform"));
    expect(readFileSync(summary, "utf8")).toContain("## zarr-store-conform");
  });

  it("a module's own file is what annotations point at", async () => {
    const { terminal } = workflow();
    await runThrough([], terminal, mixedRun);
    expect(commandsIn(terminal.stdout)[0]?.properties["file"]).toBe(path.join(terminal.cwd, "mystore.js"));
  });

  it("JSON on stdout stays JSON", async () => {
    const { terminal } = workflow();
    await runThrough(["json"], terminal, mixedRun);
    expect(JSON.parse(terminal.stdout)).toEqual(mixedRun);
    expect(commandsIn(terminal.stderr)).toHaveLength(6);
  });

  it("the summaries of several runs are added to one another, below what a step may say", async () => {
    const { terminal, summary } = workflow();
    await runThrough(["minimal"], terminal, mixedRun);
    const first = readFileSync(summary, "utf8");
    await runThrough(["minimal"], terminal, conformingRun);
    expect(readFileSync(summary, "utf8").slice(0, first.length)).toBe(first);
    expect(readFileSync(summary, "utf8").match(/## zarr-store-conform/g)).toHaveLength(2);
    writeFileSync(summary, "x".repeat(mostSummaryBytes - 2000));
    await runThrough(["minimal"], terminal, mixedRun);
    expect(statSync(summary).size).toBeLessThanOrEqual(mostSummaryBytes);
  });

  it("a summary that cannot be written is told of, and ends nothing", async () => {
    const cwd = scratch();
    const env = { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: cwd };
    const terminal = recordingTerminal({ cwd, env });
    await runThrough(["minimal"], terminal, mixedRun);
    expect(terminal.stderr).toContain(`The job summary cannot be written to \`${cwd}\`: EISDIR`);
  });

  it("there is no summary where the annotations are not wanted", async () => {
    const { terminal, summary } = workflow();
    const outside = recordingTerminal({ cwd: terminal.cwd, env: { GITHUB_STEP_SUMMARY: summary } });
    await runThrough([], outside, mixedRun);
    expect(existsSync(summary)).toBe(false);
  });

  it.each(["pretty", "dot", "minimal"])(
    "nothing that a store says is a command to the runner: %s",
    async (name) => {
      const { terminal } = workflow();
      await runThrough([name, "github=annotations.txt"], terminal, reportOf(markup), { verbose: true });
      expect(terminal.stdout).toContain("##\\[add-mask]");
      expect(commandsIn(terminal.stdout)).toEqual([]);
    },
  );

  it("commands in a text are taken apart, whatever stands before them", () => {
    const text = "::error::a\n \t::error::b\nc ##[error]d ::error::e\n::error::";
    expect(commandsIn(text)).toHaveLength(4);
    expect(withoutCommands(text)).toBe(
      "\\::error::a\n \t\\::error::b\nc ##\\[error]d ::error::e\n\\::error::",
    );
    expect(commandsIn(withoutCommands(text))).toEqual([]);
  });
});
