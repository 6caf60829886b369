import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tellInternalError } from "../../src/cli/internal-error.js";
import { processesMarked } from "../hostile/processes-marked.js";

const program = fileURLToPath(new URL("../../bin/zarr-store-conform.js", import.meta.url));

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), "ending-"));
  mkdirSync(path.join(cwd, "tmp"));
  // The first reads tell that it runs; then it never gives the thread back.
  writeFileSync(
    path.join(cwd, "loops.mjs"),
    `import { writeFileSync } from "node:fs";
    let reads = 0;
    export default () => new (class extends Map {
      get(key) {
        if (++reads === 30) writeFileSync(${JSON.stringify(path.join(cwd, "loops"))}, "");
        while (reads >= 30);
        return super.get(key);
      }
    })();\n`,
  );
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** Runs a store that hangs, sends signals so many milliseconds apart, and tells how that ended. */
async function interrupted(...gapsMs: number[]) {
  const mark = path.basename(cwd);
  const env = { ...process.env, TMPDIR: path.join(cwd, "tmp"), ENDING_TEST: mark };
  const child = spawn(
    process.execPath,
    [program, "./loops.mjs", "--no-bench", "-t", "60000", "-r", "json=out/report.json", "-r", "minimal"],
    { cwd, env, stdio: "ignore" },
  );
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  await expect.poll(() => existsSync(path.join(cwd, "loops")), { timeout: 15_000 }).toBe(true);
  for (const gap of gapsMs) {
    await new Promise((resolve) => setTimeout(resolve, gap));
    child.kill("SIGINT");
  }
  const code = await ended;
  await expect.poll(() => processesMarked(mark), { timeout: 5000 }).toEqual([]);
  const reports = existsSync(path.join(cwd, "out")) ? readdirSync(path.join(cwd, "out")) : [];
  return { code, reports, left: readdirSync(path.join(cwd, "tmp")) };
}

describe("Ctrl-C", { timeout: 60_000 }, () => {
  it("once ends a run that hangs, with the report of what ran, and leaves nothing behind", async () => {
    expect(await interrupted(0)).toEqual({ code: 130, reports: ["report.json"], left: [] });
    const report = JSON.parse(readFileSync(path.join(cwd, "out/report.json"), "utf8"));
    expect(report.results.length).toBeGreaterThan(0);
    expect(report.summary).toMatchObject({ conforms: false, notRun: expect.any(Number) });
  });

  it("that comes twice within a moment, as through npm, is one", async () => {
    expect(await interrupted(0, 50)).toEqual({ code: 130, reports: ["report.json"], left: [] });
  });

  it("twice ends at once, without a report, and leaves nothing behind", async () => {
    expect(await interrupted(0, 600)).toEqual({ code: 130, reports: [], left: [] });
  });
});

describe("a mistake of the program itself", () => {
  it("is told as such, and is no verdict on the store", () => {
    let told = "";
    const code = tellInternalError(new TypeError("undefined is not what it was"), {
      err: (text) => {
        told += text;
      },
    });
    expect(code).toBe(70);
    expect(told).toMatch(/^zarr-store-conform has made a mistake; this says nothing of the store/);
    expect(told).toContain("TypeError: undefined is not what it was");
  });
});
