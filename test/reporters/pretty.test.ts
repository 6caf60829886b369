import { describe, expect, it } from "vitest";
import { createPrettyReporter } from "../../src/reporters/pretty.js";
import type { Output, ReporterOptions } from "../../src/reporters/reporter.js";
import { escapeUnsafe } from "../../src/reporters/text/safe-text.js";
import type { Failure, Report, Result } from "../../src/results/index.js";
import { hostile, isHostile } from "./hostile.js";
import { play, recordingOutput } from "./recording-output.js";
import { sampleFailures } from "./sample-failures.js";
import {
  failedResult,
  firstInsteadOfLast,
  sampleJournal,
  sampleReport,
  sampleRequirement,
  sampleResult,
} from "./sample-report.js";
import { conformingRun, mixedRun } from "./sample-run.js";

const command = (id: string) => `npx zarr-store-conform ./mystore.js --grep ${id}`;

function shown(report: Report, output: Partial<Output> = {}, options: ReporterOptions = { command }): string {
  const recording = recordingOutput(output);
  play(createPrettyReporter(recording, options), report);
  return recording.text;
}

/** A report whose every string from the store is this text, and that fails in every way there is. */
function reportOf(text: string): Report {
  const failures = Object.entries(sampleFailures(text)).map(([code, args]) => ({ code, args }) as Failure);
  const journal = sampleJournal.map((call) => ({ ...call, method: text, args: [text, text] }));
  const results = failures.map((failure, index) =>
    failedResult(`sample.${index}`, failure, {
      journal,
      further: [{ label: text, code: text }],
      reproduction: text,
    }),
  );
  const notTried = { capability: text, reason: text };
  const { store } = mixedRun;
  return sampleReport([...results, sampleResult("sample.none", { verdict: "unsupported", notTried })], {
    store: { ...store, name: text, specifier: text, form: text, policies: { [text]: text } },
  });
}

describe("a script that reproduces a failure", () => {
  const script = (lines: number) =>
    Array.from({ length: lines }, (_, i) => `await store.get("/c/${i + 1}");`).join("\n");
  const withScript = (lines: number, options?: ReporterOptions) =>
    shown(
      sampleReport([failedResult("a.b", firstInsteadOfLast, { reproduction: script(lines) })]),
      {},
      options,
    );

  it("stands there to be pasted, whole", () => {
    expect(withScript(120)).toContain(`await store.get("/c/120");`);
  });

  it("is for a file where it is longer", () => {
    const text = withScript(121);
    expect(text).toContain("A script of 121 lines. As a file:");
    expect(text).toContain("npx zarr-store-conform ./mystore.js --grep a.b --write-repro repro");
    expect(text).not.toContain("await store.get");
  });

  it("is shown all the same where all is, or where no command writes it", () => {
    expect(withScript(121, { command, verbose: true })).toContain(`await store.get("/c/121");`);
    expect(withScript(121, {})).toContain(`await store.get("/c/121");`);
  });
});

describe("the pretty reporter, off a terminal", () => {
  it("looks like this at 80 columns", async () => {
    await expect(shown(mixedRun)).toMatchFileSnapshot("__snapshots__/mixed-80.txt");
  });

  it("says why a must is tolerated, and where the choice is declared", () => {
    const warn = (overrides: Partial<Result>) =>
      shown(sampleReport([failedResult("a.b", firstInsteadOfLast, { verdict: "warn", ...overrides })]));
    const why = "It is tolerated, since the sources disagree; `explain a.b` has the ruling";
    expect(warn({})).toContain(why);
    expect(warn({ level: "should" })).not.toContain("sources disagree");
    expect(warn({ baseline: { standing: "new", spared: "fail" } })).not.toContain("sources disagree");
  });

  it("says of a must that was refused that the store may have its limits, and leads to no ruling", () => {
    const error = { name: "RangeError", message: "larger than 1 MiB" };
    const failure: Failure = { code: "call.rejected", args: { call: 'set("c/0")', error } };
    const text = shown(sampleReport([failedResult("a.b", failure, { verdict: "warn" })]));
    expect(text).toContain("tolerated, since the store says so by an error and does nothing wrong.");
    expect(text).not.toContain("explain a.b");
  });

  it("names what was not tried where it is for want of no capability", () => {
    const untried = (requirement: string, suite: string, reason = "too slow") =>
      sampleResult(requirement, { suite, verdict: "unsupported", notTried: { reason } });
    const lines = (...results: Result[]) =>
      shown(sampleReport(results))
        .split("\n")
        .filter((line) => /^ {2}– .* requirements? {2}/.test(line));
    expect(lines(untried("list.many-keys", "list"))).toEqual(["  – list.many-keys  1 requirement  too slow"]);
    expect(lines(untried("list.a", "list"), untried("list.b", "list"))).toEqual([
      "  – list  2 requirements  too slow",
    ]);
    expect(lines(untried("list.a", "list"), untried("size.a", "size"))).toEqual([
      "  – 2 suites  2 requirements  too slow",
    ]);
    expect(lines(untried("list.a", "list"), untried("size.a", "size", "too small"))).toEqual([
      "  – list.a  1 requirement  too slow",
      "  – size.a  1 requirement  too small",
    ]);
  });

  it("looks like this at 120 columns", async () => {
    await expect(shown(mixedRun, { columns: 120 })).toMatchFileSnapshot("__snapshots__/mixed-120.txt");
  });

  it("looks like this where all is well", async () => {
    await expect(shown(conformingRun)).toMatchFileSnapshot("__snapshots__/conforming-80.txt");
  });

  it("looks like this in colour", async () => {
    const text = shown(sampleReport([failedResult("byte-range.suffix", firstInsteadOfLast)]), {
      color: true,
    });
    const lines = text.split("\n").map(escapeUnsafe);
    await expect(lines.join("\n")).toMatchFileSnapshot("__snapshots__/failure-in-colour.txt");
  });

  it("looks like this with everything asked for", async () => {
    const text = shown(mixedRun, {}, { command, verbose: true });
    await expect(text).toMatchFileSnapshot("__snapshots__/mixed-verbose.txt");
  });

  it("writes no control sequence and no colour", () => {
    expect(isHostile(shown(mixedRun))).toBe(false);
  });

  it("writes the same colours whatever the environment says", () => {
    expect(shown(mixedRun, { color: true })).toContain("\u001b[31m");
    expect(shown(mixedRun, { color: false })).not.toContain("\u001b");
  });

  it("ends in whether the store conforms and in which capabilities", () => {
    expect(shown(mixedRun).split("\n").slice(-2)).toEqual([
      "✗ ./mystore.js does not conform: 4 of 8 requirements fail, 1 could not be tested " +
        "(tested: get, get.suffix, set; not supported: get.offset)",
      "",
    ]);
  });

  it("says the same of a finished report as of a run that it followed", () => {
    const output = recordingOutput();
    createPrettyReporter(output, { command }).onEvent({ type: "end", report: mixedRun });
    expect(output.text).toBe(shown(mixedRun));
  });

  it("says what is tested before the run is over", () => {
    const output = recordingOutput();
    const { store, seed, requirements } = mixedRun;
    createPrettyReporter(output, {}).onEvent({ type: "start", store, seed, requirements, planned: [] });
    expect(output.text).toContain("dialect   zarrita, detected from its methods");
  });

  it("writes ASCII where the terminal cannot show our symbols", () => {
    expect(shown(mixedRun, { unicode: false })).toMatch(/^[\n -~]*$/);
  });

  it.each([40, 60, 80, 100, 120, 200])(
    "stays within %i columns but for what is there to be copied",
    (columns) => {
      const lines = shown(reportOf("/data/a rather long key/with spaces, and 時間/0.0"), { columns }).split(
        "\n",
      );
      const copied = /https:|npx zarr|conform:|^ {4}\/data|expected|received/;
      const wide = /時間/g;
      const tooLong = lines.filter(
        (line) => line.replace(wide, "WWWW").length > columns && !copied.test(line),
      );
      expect(tooLong).toEqual([]);
    },
  );

  it("lets nothing that a store says steer the terminal", () => {
    const text = shown(reportOf(hostile), {}, { command: () => hostile });
    expect(isHostile(text)).toBe(false);
    expect(text).toContain("\\x1b[2J");
  });

  it("lets nothing that a report from elsewhere says steer the terminal", () => {
    const sources = [{ document: hostile, section: hostile, url: hostile }];
    const requirement = sampleRequirement({ title: hostile, why: hostile, suite: hostile, sources });
    const result = failedResult(hostile, firstInsteadOfLast, { suite: hostile });
    const warning = { ...result, verdict: "warn" as const };
    const report = sampleReport([result, warning], { requirements: { [hostile]: requirement } });
    expect(isHostile(shown(report, {}, { verbose: true }))).toBe(false);
  });

  it("shows a failure that came without evidence", () => {
    const text = shown(sampleReport([sampleResult("a.crash", { verdict: "crash" })]));
    expect(text).toContain("✗ a.crash  must, crashed");
    expect(text).toContain("The store took its process down while this was tried.");
  });
});
