import { describe, expect, it } from "vitest";
import {
  applyBaseline,
  type Baseline,
  baselineText,
  changesText,
  updateBaseline,
} from "../../src/baseline/index.js";
import { sampleReport, sampleResult } from "../reporters/sample-report.js";
import { baselineOf, catalogue, run, withNewer } from "./sample-baseline.js";

const terms = { catalogue, whole: true };
const fails = { id: "a.fails", reason: "see issue 12", code: "range.first-bytes" };
const hangs = { id: "b.hangs", reason: "upstream", code: "call.timeout" };
const update = (before: Baseline | undefined, more: object = {}, report = run) =>
  updateBaseline(before, report, { ...terms, ...more });
const entriesOf = (...args: Parameters<typeof update>) => update(...args).baseline.entries;

describe("an update of a baseline", () => {
  it("lists what fails by its id, in order, with its code and the reason that is given", () => {
    expect(entriesOf(undefined, { reason: "first run" })).toEqual([
      { ...fails, reason: "first run" },
      { ...hangs, reason: "first run" },
    ]);
  });

  it("leaves the reason open where none is given", () => {
    expect(entriesOf(undefined).map(({ reason }) => reason)).toEqual(["", ""]);
  });

  it("keeps reasons, gives one where there was none, and records the code that came", () => {
    const before = baselineOf({ ...hangs, reason: "" }, { ...fails, code: "range.zero-padded" });
    expect(entriesOf(before, { reason: "new" })).toEqual([fails, { ...hangs, reason: "new" }]);
  });

  it("keeps a reason to the letter", () => {
    const before = baselineOf({ ...fails, reason: " as it  was " }, hangs);
    expect(update(before).changes).toEqual([]);
  });

  it("records no code where the user recorded none", () => {
    const before = baselineOf({ id: "a.fails", reason: "varies" }, hangs);
    expect(entriesOf(before)).toEqual([{ id: "a.fails", reason: "varies" }, hangs]);
  });

  it("takes out what holds, what is unknown and what is there twice", () => {
    const before = baselineOf(
      { id: "a.holds", reason: "was broken" },
      { id: "no.such", reason: "x" },
      fails,
      { ...fails, reason: "again" },
      hangs,
    );
    const { baseline, changes } = update(before);
    expect(baseline.entries).toEqual([fails, hangs]);
    expect(changes.map((change) => change.kind === "removed" && change.because)).toEqual([
      "holds",
      "unknown",
      "twice",
    ]);
  });

  it("keeps what was not tried", () => {
    const other = { id: "c.other", reason: "not tried" };
    const mac = { ...fails, platform: "darwin" };
    const lacking = sampleReport([sampleResult("b.hangs", { verdict: "unsupported", assertions: 0 })]);
    expect(entriesOf(baselineOf(other, mac, hangs), {}, lacking)).toEqual([mac, hangs, other]);
  });

  it("binds a failure to its platform where another one is listed already", () => {
    const mac = { ...fails, platform: "darwin" };
    expect(entriesOf(baselineOf(mac, hangs), { reason: "too" })).toEqual([
      mac,
      { ...fails, reason: "too", platform: "linux" },
      hangs,
    ]);
  });

  it("is of the suite version at hand where all requirements were tried, and else stays of its own", () => {
    const before = { suiteVersion: "1.0.0", entries: [hangs] };
    const report = withNewer(run);
    expect(update(before, {}, report).baseline.suiteVersion).toBe("1.10.0");
    expect(update(before, { whole: false }, report).baseline.suiteVersion).toBe("1.0.0");
    expect(update(undefined, { whole: false }, report).baseline.suiteVersion).toBe("1.10.0");
  });

  it("lists broken shoulds where they fail the run", () => {
    const warned = {
      ...run,
      results: run.results.map((result) => ({ ...result, verdict: "warn" as const })),
    };
    expect(entriesOf(undefined, {}, warned)).toEqual([]);
    const strict = { ...warned, summary: { ...warned.summary, strict: true } };
    expect(entriesOf(undefined, {}, strict)).toHaveLength(3);
  });

  it("makes the same run conform, and of the same run the same file", () => {
    const { baseline } = update(undefined, { reason: "known" });
    expect(applyBaseline(run, { file: "b.json", baseline }).summary.conforms).toBe(true);
    const again = update(baseline);
    expect(baselineText(again.baseline)).toBe(baselineText(baseline));
    expect(again.changes).toEqual([]);
  });
});

describe("what an update says", () => {
  it("is how much changed, and each change", () => {
    const before = baselineOf(
      { id: "a.holds", reason: "was broken" },
      { id: "c.other", reason: "not tried" },
      { ...fails, code: "range.zero-padded", reason: "" },
    );
    expect(changesText(update(before, { reason: "known" }), "b.json")).toBe(
      [
        "The baseline `b.json` is of suite 1.0.0 and has 3 entries: 1 added, 1 removed, 1 changed, 1 as before, 1 not tried in this run and kept.",
        "  - a.holds: it holds now",
        "  ~ a.fails: range.zero-padded is now range.first-bytes; it has a reason now",
        "  + b.hangs: call.timeout",
        "",
      ].join("\n"),
    );
  });
});
