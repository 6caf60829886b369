import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failedResult, firstInsteadOfLast, sampleReport, sampleResult } from "../reporters/sample-report.js";
import { call } from "./command-line.js";

let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), "compare-"));
  const good = sampleReport([sampleResult("a.b")]);
  const bad = sampleReport([failedResult("a.b", firstInsteadOfLast)]);
  await writeFile(path.join(cwd, "good.json"), JSON.stringify(good));
  await writeFile(path.join(cwd, "bad.json"), JSON.stringify(bad));
  await writeFile(path.join(cwd, "marked.json"), `\uFEFF${JSON.stringify(good)}`);
  await writeFile(path.join(cwd, "broken.json"), "{");
  await writeFile(path.join(cwd, "other.json"), '{"reportVersion":1}');
});

afterAll(() => rm(cwd, { recursive: true }));

const compare = (...args: string[]) => call(["compare", ...args], { cwd });

describe("compare", () => {
  it("ends with 1 where a requirement is newly broken, and with 0 where one is mended", async () => {
    const { code, out, err } = await compare("good.json", "bad.json");
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toMatch(/\n✗ 1 newly broken\n$/);
    expect((await compare("bad.json", "good.json")).code).toBe(0);
    expect((await compare("bad.json", "bad.json")).code).toBe(0);
  });

  it("writes JSON alone to stdout, and other reporters to their files", async () => {
    const { code, out } = await compare("good.json", "bad.json", "-r", "json", "-r", "markdown=new/out.md");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ comparisonVersion: 1, regressed: true });
    expect(await readFile(path.join(cwd, "new/out.md"), "utf8")).toMatch(/^\*\*✗ 1 newly broken\*\*\n/);
  });

  it("reads a report with the mark that some shells put at its beginning", async () => {
    expect((await compare("marked.json", "bad.json")).out).toMatch(/\n✗ 1 newly broken\n$/);
  });

  it("does not go silent on the console because a file is written", async () => {
    expect((await compare("good.json", "bad.json", "-r", "json=out.json")).out).toContain("1 newly broken");
  });

  it.each([
    [["good.json", "none.json"], /^The report `none\.json` cannot be read: .*ENOENT.*\n$/],
    [["good.json", "broken.json"], /^`broken\.json` is not JSON: .*`--reporter json=<file>` wrote\.\n$/],
    [
      ["other.json", "bad.json"],
      /^`other\.json` is no report\. `suiteVersion` of the report is missing.*\n$/,
    ],
    [["good.json", "bad.json", "-r", "tap"], /^`--reporter tap` shows no comparisons: .*`markdown`.*\n$/],
    [["good.json", "bad.json", "-r", "json", "-r", "pretty"], /would both write to stdout/],
    [
      ["good.json", "bad.json", "-r", "json=./good.json"],
      /^`json` would write over `\.\/good\.json`, which is compared: name another file\.\n$/,
    ],
    [["good.json"], /missing required argument 'after'/],
  ])("is wrong usage with %j", async (args, message) => {
    const { code, out, err } = await compare(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
  });
});
