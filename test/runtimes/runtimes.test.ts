import { cp } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failsRun, type Report } from "../../src/results/index.js";
import { execute, type Installed, install, root } from "../package/installed.js";
import { installRuntime, runtimes } from "./runtime.js";

let installed: Installed;

beforeAll(async () => {
  installed = await install();
  await cp(path.join(root, "test/runtimes/stores"), installed.folder, { recursive: true });
}, 120_000);

afterAll(() => installed?.[Symbol.asyncDispose]());

describe.each(runtimes)("on $spec, the installed program", (runtime) => {
  let program: string;

  beforeAll(async () => {
    program = await installRuntime(runtime);
  }, 300_000);

  const execScript = (script: string, ...args: string[]) =>
    execute(program, [...runtime.args, script, ...args], installed.folder);
  const conform = (...args: string[]) =>
    execScript("node_modules/zarr-store-conform/bin/zarr-store-conform.js", ...args);
  const report = async (...args: string[]) => {
    const { code, stdout } = await conform(...args, "--no-bench", "--reporter", "json");
    return { code, report: JSON.parse(stdout) as Report };
  };

  it.each(["./mystore.js", "./typed.ts", "./common.cjs", "./http.js", "memory:", "file:values"])(
    "conforms for %s",
    async (store) => {
      const ended = await report(store);
      expect(ended.report.results.filter(({ verdict }) => verdict === "fail")).toEqual([]);
      expect(ended.code).toBe(0);
      expect(ended.report.environment.runtime).toBe(runtime.name);
    },
    // Files take their time on a busy machine.
    120_000,
  );

  it("takes timings", async () => {
    const { code, stdout } = await conform("memory:", "--suite", "missing", "--reporter", "json");
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Report).timings?.timings.length).toBeGreaterThan(0);
  });

  it("ends with 1 for a store that does not conform, when all is written into the pipe", async () => {
    const { code, stdout } = await conform("./broken.js", "--no-bench");
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^✗ \.\/broken\.js does not conform: \d+ of \d+/);
    expect(stdout.length).toBeGreaterThan(2 ** 16);
    expect(code).toBe(1);
  });

  it("ends with 2 for a store that is not there", async () => {
    const { code, stderr } = await conform("./mystor.js");
    expect(stderr).toContain("There is no file `./mystor.js`");
    expect(code).toBe(2);
  });

  it.each(["loops-for-ever.js", "kills-itself.js", "exits-in-the-middle.js", "rejects-unheard.js"])(
    "outlives %s",
    async (name) => {
      const flags = ["--suite", "set", "--suite", "process", "--timeout", "1000"];
      const ended = await report(path.join(root, "fixtures/hostile", name), ...flags);
      const { results } = ended.report;
      expect(results.filter(({ verdict }) => verdict === "pass").length).toBeGreaterThan(10);
      expect(results.filter(({ verdict }) => failsRun(verdict))).toHaveLength(1);
      expect(ended.code).toBe(1);
    },
  );

  it("is importable as a package", async () => {
    const { stdout, stderr } = await execScript("exports.js");
    expect(stdout + stderr).toBe("all is there\n");
  });
});
