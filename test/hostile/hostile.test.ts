import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { blamed } from "../../fixtures/hostile/base.js";
import type { Report, Result } from "../../src/results/index.js";
import { parseReport } from "../../src/results/parse-report.js";
import { runProgram } from "./run-hostile.js";

const folder = fileURLToPath(new URL("../../fixtures/hostile", import.meta.url));
const names = readdirSync(folder).filter((name) => name !== "base.js");
const flags = [
  "--suite",
  "set",
  "--suite",
  "process",
  "--no-bench",
  "--timeout",
  "1000",
  "--reporter",
  "json",
];

/** What a fixture says of itself; read as text, since loading some of them would end this process too. */
interface Expected {
  /** One verdict, or two with `or` between them where the machine decides. */
  verdict?: string;
  code?: string;
  /** The requirement that answers for what no scenario could catch. */
  charged?: string;
  exitCode?: number;
  message?: string;
  /** The verdict of every requirement that lists. */
  listing?: string;
  /** Set where the process is of no use afterwards, to the store or to this tool. */
  spoils?: string;
}

function expectedOf(name: string): Expected {
  const source = readFileSync(`${folder}/${name}`, "utf8");
  const literal = /export const expected = (\{.*?\});/s.exec(source)?.[1] ?? "{}";
  return Object.fromEntries(
    [...literal.matchAll(/(\w+): (?:"([^"]*)"|(\w+))/g)].map(([, key, text, word]) => [
      key,
      text ?? Number(word),
    ]),
  );
}

let behaved: Report;

beforeAll(async () => {
  const { stdout } = await runProgram(["fixtures/stores/conforming/zarrita-class.js", ...flags]);
  behaved = parseReport(JSON.parse(stdout));
});

const verdicts = (results: readonly Result[], left: readonly string[]) =>
  Object.fromEntries(
    results
      .filter(({ requirement }) => !left.includes(requirement))
      .map((each) => [each.requirement, each.verdict]),
  );

const running = names.filter((name) => expectedOf(name).verdict !== undefined);
const listing = names.filter((name) => expectedOf(name).listing !== undefined);
const spoiling = names.filter((name) => expectedOf(name).spoils !== undefined);
const unloadable = names.filter((name) => expectedOf(name).exitCode !== undefined);

describe("a hostile store", () => {
  it("comes in at least thirty kinds", () => {
    expect(names.length).toBeGreaterThanOrEqual(30);
  });

  it.concurrent.each(running)("%s costs its own scenario and no other", { timeout: 60_000 }, async (name) => {
    const expected = expectedOf(name);
    const ended = await runProgram([`fixtures/hostile/${name}`, ...flags]);
    const report = parseReport(JSON.parse(ended.stdout));
    const result = report.results.find(({ requirement }) => requirement === blamed);
    expect(expected.verdict?.split(" or ")).toContain(result?.verdict);
    if (expected.code) expect(result?.failure?.code).toBe(expected.code);
    const spoilt = [blamed, ...(expected.charged ? [expected.charged] : [])];
    expect(verdicts(report.results, spoilt)).toEqual(verdicts(behaved.results, spoilt));
    if (expected.charged) {
      expect(report.results.find(({ requirement }) => requirement === expected.charged)?.verdict).toBe(
        "fail",
      );
    }
    const conforms = expected.verdict === "pass" && expected.charged === undefined;
    expect(ended).toMatchObject({ exitCode: conforms ? 0 : 1, leftFiles: [], leftProcesses: [] });
  });

  it.concurrent.each(listing)("%s costs what lists and nothing else", { timeout: 60_000 }, async (name) => {
    const expected = expectedOf(name);
    const ended = await runProgram([`fixtures/hostile/${name}`, "--suite", "list", ...flags]);
    const report = parseReport(JSON.parse(ended.stdout));
    const blame = report.results.filter(
      ({ suite, verdict }) => suite === "list" && verdict !== "unsupported" && verdict !== "skip",
    );
    expect(blame.length).toBeGreaterThan(5);
    for (const { verdict, failure } of blame) {
      expect({ verdict, code: failure?.code }).toEqual({ verdict: expected.listing, code: expected.code });
    }
    const others = report.results.filter(({ suite }) => suite !== "list");
    expect(verdicts(others, [])).toEqual(verdicts(behaved.results, []));
    const exitCode = expected.listing === "warn" ? 0 : 1;
    expect(ended).toMatchObject({ exitCode, leftFiles: [], leftProcesses: [] });
  });

  it.concurrent.each(spoiling)(
    "%s gets the whole report, which is not green",
    { timeout: 60_000 },
    async (name) => {
      const ended = await runProgram([`fixtures/hostile/${name}`, ...flags]);
      const report = parseReport(JSON.parse(ended.stdout));
      const idsOf = ({ results }: Report) => results.map(({ requirement }) => requirement);
      expect(idsOf(report)).toEqual(idsOf(behaved));
      expect(report.summary.conforms).toBe(false);
      expect(ended).toMatchObject({ exitCode: 1, leftFiles: [], leftProcesses: [] });
    },
  );

  it("that asks its supervisor to end gets the report of what ran", { timeout: 60_000 }, async () => {
    const ended = await runProgram(["fixtures/hostile/kills-its-parent.js", ...flags]);
    // It may have come to its end just before.
    expect(parseReport(JSON.parse(ended.stdout)).results.length).toBeGreaterThan(0);
    expect(ended).toMatchObject({ exitCode: 130, leftFiles: [], leftProcesses: [] });
  });

  it.concurrent.each(unloadable)(
    "%s is no store, which is told with exit code 2",
    { timeout: 60_000 },
    async (name) => {
      const ended = await runProgram([`fixtures/hostile/${name}`, ...flags]);
      expect(ended.stderr).toContain(expectedOf(name).message);
      expect(ended).toMatchObject({ exitCode: 2, stdout: "", leftFiles: [], leftProcesses: [] });
    },
  );
});
