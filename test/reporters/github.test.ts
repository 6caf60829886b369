import { describe, expect, it } from "vitest";
import { workflowCommand } from "../../src/reporters/github/command.js";
import { createGithubReporter } from "../../src/reporters/github.js";
import type { ReporterOptions } from "../../src/reporters/reporter.js";
import type { Report, Result } from "../../src/results/index.js";
import { cutShort } from "./cut-short.js";
import { hostile, isHostile } from "./hostile.js";
import { reportOf } from "./hostile-report.js";
import { markup } from "./markup.js";
import { reported } from "./reported.js";
import { failedResult, firstInsteadOfLast, sampleReport } from "./sample-report.js";
import { conformingRun, mixedRun } from "./sample-run.js";
import { commandsIn } from "./workflow-commands.js";

const annotations = (report: Report, options: ReporterOptions = { cwd: "/home/ada/stores" }) =>
  commandsIn(reported(createGithubReporter, report, options));

function failures(count: number, overrides: Partial<Result> = {}): Report {
  return sampleReport(
    Array.from({ length: count }, (_, index) => failedResult(`a.${index}`, firstInsteadOfLast, overrides)),
  );
}

describe("the GitHub reporter", () => {
  it("makes an error of what fails, and a warning of what is tolerated", () => {
    expect(annotations(mixedRun).map(({ command, properties }) => [command, properties["title"]])).toEqual([
      ["error", "byte-range.suffix (must, fail)"],
      ["error", "byte-range.past-end (must, fail)"],
      ["error", "set.overwrite (must, fail)"],
      ["error", "set.empty (must, timeout)"],
      ["error", "set.same (must, error)"],
      ["warning", "missing.sentinel (should, warn)"],
    ]);
  });

  it("says what happened, what it may come from, and how to run it alone", () => {
    const command = (id: string) => `npx zarr-store-conform ./mystore.js --grep ${id}`;
    const [first] = annotations(mixedRun, { command });
    expect(first?.data.split("\n")).toEqual([
      expect.stringMatching(/^The store answered \{ suffix: 4 \} .* \(and 6 further cases\)$/),
      "The first wrong byte is at offset 0 of the answer: 01 instead of 07.",
      "The key is `c/0`.",
      expect.stringMatching(/^Hint: The suffix was counted from the start/),
      "Run it alone: npx zarr-store-conform ./mystore.js --grep byte-range.suffix",
    ]);
  });

  it("points at the frame that threw, else at the module of the store", () => {
    const [suffix, , overwrite] = annotations(mixedRun);
    expect(overwrite?.properties).toMatchObject({ file: "/home/ada/mystore.js", line: "41", col: "23" });
    expect(suffix?.properties["file"]).toBe("/home/ada/stores/mystore.js");
    expect(suffix?.properties).not.toHaveProperty("line");
  });

  it.each([
    ["at MyStore.get (/srv/my store/a.js:4:2)", "/srv/my store/a.js"],
    ["at async file:///srv/my%20store/a.js:4:2", "/srv/my store/a.js"],
    ["at get (node:fs:1:2)\nat x (/srv/node_modules/y.js:1:2)\nat z (/srv/a.js:4:2)", "/srv/a.js"],
    ["at get (file://elsewhere/a.js:4:2)", undefined],
    ["at get (native)", undefined],
  ])("finds the place in %j", (stack, file) => {
    const error = { name: "Error", message: "", stack };
    const report = sampleReport([failedResult("a.b", { code: "scenario.threw", args: { error } })]);
    expect(annotations(report, {})[0]?.properties["file"]).toBe(file);
  });

  it("points at a module that was named without `./`, where there is one", () => {
    const cwd = import.meta.dirname;
    const named = (specifier: string) => ({ ...mixedRun, store: { ...mixedRun.store, specifier } });
    expect(annotations(named("hostile.ts"), { cwd })[0]?.properties["file"]).toBe(`${cwd}/hostile.ts`);
    expect(annotations(named("package/hostile.ts"), { cwd })[0]?.properties).not.toHaveProperty("file");
  });

  it("points at no file for a store that is none", () => {
    const report = { ...mixedRun, store: { ...mixedRun.store, specifier: "some-package" } };
    expect(annotations(report)[0]?.properties).not.toHaveProperty("file");
  });

  it("shows ten of a kind as they are", () => {
    expect(annotations(failures(10)).map(({ properties }) => properties["title"])).toEqual(
      Array.from({ length: 10 }, (_, index) => `a.${index} (must, fail)`),
    );
  });

  it("makes no more than ten of a kind, and says what it left out", () => {
    const errors = annotations(failures(12));
    expect(errors).toHaveLength(10);
    expect(errors[9]).toMatchObject({ command: "error", properties: { title: "3 more failures" } });
    expect(errors[9]?.data).toMatch(/^a\.9, a\.10, a\.11\. GitHub shows 10 annotations/);
    const warnings = annotations(failures(40, { verdict: "warn" }));
    expect(warnings).toHaveLength(10);
    expect(warnings[9]).toMatchObject({ command: "warning", properties: { title: "31 more warnings" } });
    expect(warnings[9]?.data).toContain("a.28, ….");
  });

  it("makes errors of warnings where the run was strict", () => {
    const report = failures(1, { verdict: "warn" });
    const strict = { ...report, summary: { ...report.summary, conforms: false, strict: true } };
    expect(annotations(strict).map(({ command }) => command)).toEqual(["error"]);
  });

  it("tells of a run that was cut short, and nothing of one that conforms", () => {
    expect(annotations(cutShort)[0]?.data).toContain("was not tested to the end");
    expect(reported(createGithubReporter, conformingRun)).toBe("");
  });

  it("gives the runner no command but its own, whatever a store says", () => {
    for (const text of [hostile, markup, "::error::owned", "%0A::error::owned", "a,line=1:b"]) {
      const log = reported(createGithubReporter, reportOf(text), { cwd: "/" });
      expect(isHostile(log)).toBe(false);
      const plain = annotations(reportOf("x"), { cwd: "/" });
      const kinds = (found: typeof plain) => found.map(({ command }) => command);
      expect(kinds(commandsIn(log))).toEqual(kinds(plain));
      expect(log.trimEnd().split("\n")).toHaveLength(plain.length);
    }
  });
});

describe("a workflow command", () => {
  it("is read as it was written", () => {
    const annotation = {
      kind: "error" as const,
      title: "100%, a::b=c%0A",
      message: "50% of\n::error::\r%0A%25",
      place: { file: "/a,b:c%3A.js", line: 4, col: 2 },
    };
    expect(commandsIn(workflowCommand(annotation))).toEqual([
      {
        command: "error",
        properties: { title: annotation.title, file: "/a,b:c%3A.js", line: "4", col: "2" },
        data: annotation.message,
      },
    ]);
  });
});
