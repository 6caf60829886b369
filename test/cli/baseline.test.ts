import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Report } from "../../src/results/index.js";
import { call } from "./command-line.js";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "baseline-"));
  file = path.join(folder, "known.json");
});

afterEach(() => rm(folder, { recursive: true }));

const args = ["./suffix-zero.js", "--grep", "^byte-range\\.suffix", "--no-bench"];
const zero = { id: "byte-range.suffix-zero", reason: "slice(-0)", code: "range.whole-value" };

const write = (...entries: object[]) => writeFile(file, JSON.stringify({ suiteVersion: "1.0.0", entries }));
const read = async () => JSON.parse(await readFile(file, "utf8"));
const held = (...more: string[]) => call([...args, "--baseline", file, ...more]);

describe("--baseline", () => {
  it("lets what is listed pass, and every event is told so", async () => {
    await write(zero);
    const { code, out, err } = await held("-r", "minimal");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^pass: \.\/suffix-zero\.js conforms but for its baseline: .* 1 known to fail/);
    expect((await held("-r", "dot")).out).toMatch(/^\.*x\.*\n/);
  });

  it("fails where a listed requirement holds, and prints the mending command", async () => {
    await write(zero, { id: "byte-range.suffix-within", reason: "was broken" });
    const { code, out } = await held();
    expect(code).toBe(1);
    expect(out).toContain("1 holds though the baseline lists it");
    expect(out).toContain(`npx zarr-store-conform ./suffix-zero.js --baseline ${file} --update-baseline\n`);
  });

  it("fails where a listed requirement fails in another way, and says which was recorded", async () => {
    await write({ ...zero, code: "range.zero-padded" });
    const { code, out } = await held();
    expect(code).toBe(1);
    expect(out.replace(/\s+/g, " ")).toContain(
      "lists it as `range.zero-padded`, and this is `range.whole-value`",
    );
    expect(out).toContain("--update-baseline\n");
  });

  it.each([
    [
      "there is no such file",
      undefined,
      /There is no baseline `.*known\.json`.* --update-baseline --reason 'why'\n$/,
    ],
    [
      "an id is unknown",
      { ...zero, id: "byte-range.suffix-zer" },
      /did you mean `byte-range\.suffix-zero`\?/,
    ],
    ["there is no reason", { id: zero.id }, /has no reason.*--reason 'why'\n$/s],
  ])("is wrong usage where %s, told before the store is loaded", async (_, entry, message) => {
    if (entry) await write(entry);
    const { code, out, err } = await call(["./never-made.js", "--baseline", file]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
  });

  it("is in the JSON report with the version of the suites", async () => {
    await write(zero);
    const report = JSON.parse((await held("-r", "json")).out) as Report;
    expect(report.baseline).toEqual({ file, suiteVersion: "1.0.0", entries: 1 });
    expect(report.suiteVersion).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe("--update-baseline", () => {
  it("writes what fails, says what changed, and leaves nothing else behind", async () => {
    const { code, err } = await held("--update-baseline", "--reason", "slice(-0)", "-r", "minimal");
    expect(code).toBe(0);
    expect(err).toContain(
      "1 added, 0 removed, 0 changed, 0 as before.\n  + byte-range.suffix-zero: range.whole",
    );
    expect(await read()).toEqual({ suiteVersion: "1.0.0", entries: [zero] });
    expect(await readdir(folder)).toEqual(["known.json"]);
    expect((await held()).code).toBe(0);
  });

  it("asks for reasons that are not there yet", async () => {
    const { code, err } = await held("--update-baseline", "-r", "minimal");
    expect(code).toBe(2);
    expect(err).toMatch(/\n1 entry has no reason yet, .* --reason 'why'\n$/);
    expect((await read()).entries[0]).toMatchObject({ id: zero.id, reason: "" });
  });

  it("mends a baseline that is out of order, and keeps its reasons", async () => {
    await write({ id: "byte-range.gone", reason: "x" }, { ...zero, code: "range.zero-padded" });
    const { code, err } = await held("--update-baseline", "-r", "minimal");
    expect(code).toBe(0);
    expect(err).toContain("  - byte-range.gone: there is no such requirement (x)\n");
    expect((await read()).entries).toEqual([zero]);
  });

  it("leaves the file as it was where the run is interrupted", async () => {
    await write(zero);
    const { code } = await call([...args, "--baseline", file, "--update-baseline"], {
      signal: AbortSignal.abort(),
    });
    expect(code).toBe(130);
    expect((await read()).entries).toEqual([zero]);
  });

  it("is what `--reason` is for", async () => {
    const { code, err } = await held("--reason", "because");
    expect(code).toBe(2);
    expect(err).toBe("`--reason` is for `--update-baseline`: give both, or neither.\n");
  });
});

describe("--bail", () => {
  it("does not end the run at what is known to fail", async () => {
    await write(zero);
    const { code, out } = await held("--bail", "-r", "minimal");
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/conforms but for its baseline/) });
  });
});
