import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../package/installed.js";
import { runAction } from "./run-action.js";

// A repository that has the package installed, with its stores in a folder with a blank in its name.
const workspace = mkdtempSync(path.join(tmpdir(), "workspace-"));
const stores = path.join(workspace, "the stores");
cpSync(fileURLToPath(new URL("../package/consumer", import.meta.url)), stores, { recursive: true });
writeFileSync(path.join(workspace, "package.json"), '{ "private": true, "type": "module" }');
writeFileSync(path.join(stores, "keeper.js"), "export default () => new Map();");
const bin = path.join(workspace, "node_modules/.bin");
mkdirSync(bin, { recursive: true });
symlinkSync(path.join(root, "bin/zarr-store-conform.js"), path.join(bin, "zarr-store-conform"));
// Stands in for npx where what it is given is looked at, and nothing else.
const fakes = path.join(workspace, "fakes");
mkdirSync(fakes);
writeFileSync(
  path.join(fakes, "npx"),
  `#!${process.execPath}\nconsole.log(JSON.stringify(process.argv.slice(2)))`,
  { mode: 0o755 },
);

afterAll(() => rmSync(workspace, { recursive: true }));

const quick = "--no-bench --suite byte-range";

/** What `npx` is given by the action. */
async function argumentsFor(inputs: Record<string, string>): Promise<string[]> {
  const { log } = await runAction({ workspace, path: fakes, with: inputs });
  return JSON.parse(log) as string[];
}

describe("the action", () => {
  it("succeeds for a store that conforms, and uploads the reports", async () => {
    const run = await runAction({ workspace, with: { store: "the stores/mystore.js", options: quick } });
    expect(run.log).toContain("✓ the stores/mystore.js conforms");
    expect(run).toMatchObject({ succeeded: true, outputs: { verdict: "conforms", "exit-code": "0" } });
    expect(run.outputs).toMatchObject({ failed: "0", passed: expect.stringMatching(/^[1-9]\d*$/) });
    const [upload] = run.called;
    expect(upload).toMatchObject({ with: { name: "zarr-store-conform", path: run.outputs["reports"] } });
    expect(upload?.files).toEqual(["badge.json", "junit.xml", "report.html", "report.json", "report.md"]);
    expect(run.outputs["report"]).toBe(path.join(run.outputs["reports"] ?? "", "report.json"));
  });

  it("fails for a store that does not conform, with annotations, summary and reports", async () => {
    const run = await runAction({ workspace, with: { store: "the stores/broken.js", options: quick } });
    expect(run).toMatchObject({ succeeded: false, outputs: { verdict: "broken", "exit-code": "1" } });
    const failed = Number(run.outputs["failed"]);
    expect(failed).toBeGreaterThan(0);
    expect(run.log).toContain(`${failed} of `);
    expect(run.log.match(/^::error .*title=byte-range\./gm)).toHaveLength(Math.min(failed, 10));
    expect(run.summary).toContain("## zarr-store-conform");
    expect(run.called).toHaveLength(1);
  });

  it("counts warnings as failures where they fail the run", async () => {
    const [lax, strict] = await Promise.all(
      ["", " --strict"].map((more) => {
        const options = `--no-bench --suite buffers${more}`;
        return runAction({ workspace, with: { store: "the stores/keeper.js", options } });
      }),
    );
    const warned = Number(lax?.outputs["warned"]);
    expect(warned).toBeGreaterThan(0);
    expect(lax?.outputs).toMatchObject({ verdict: "conforms", failed: "0" });
    expect(strict?.outputs).toMatchObject({ verdict: "broken", failed: String(warned) });
  });

  it("fails for a store that is not there, and has nothing to upload", async () => {
    const run = await runAction({ workspace, with: { store: "./mystor.js" } });
    expect(run.log).toContain("There is no file `./mystor.js`");
    expect(run).toMatchObject({ succeeded: false, called: [] });
    expect(run.outputs).toMatchObject({ verdict: "untested", "exit-code": "2", report: "", failed: "" });
  });

  it("uploads nothing where the artifact has no name", async () => {
    const inputs = { store: "memory:", options: quick, artifact: "" };
    expect(await runAction({ workspace, with: inputs })).toMatchObject({ succeeded: true, called: [] });
  });

  it("tests the stores of the configuration where it is given none", async () => {
    const stores = { kept: "./the stores/mystore.js", broken: "./the stores/broken.js" };
    writeFileSync(path.join(workspace, "zarr-store-conform.config.json"), JSON.stringify({ stores }));
    const both = await runAction({ workspace, with: { options: quick } });
    expect(both).toMatchObject({ succeeded: false, outputs: { verdict: "broken", report: "" } });
    expect(both.called[0]?.files).toEqual(["broken", "kept"]);
    const one = await runAction({ workspace, with: { options: `${quick} --store kept` } });
    expect(one).toMatchObject({ succeeded: true, outputs: { verdict: "conforms", failed: "0" } });
    expect(one.outputs["report"]).toBe(path.join(one.outputs["reports"] ?? "", "kept/report.json"));
    expect(both.outputs["passed"]).not.toBe(one.outputs["passed"]);
    expect(Number(both.outputs["failed"])).toBeGreaterThan(0);
    const missing = { kept: stores.kept, missing: "./nowhere.js" };
    writeFileSync(
      path.join(workspace, "zarr-store-conform.config.json"),
      JSON.stringify({ stores: missing }),
    );
    const { outputs } = await runAction({ workspace, with: { options: quick } });
    expect(outputs).toMatchObject({ verdict: "untested", "exit-code": "2" });
    rmSync(path.join(workspace, "zarr-store-conform.config.json"));
  });

  it("runs in the directory that it is given", async () => {
    const inputs = { store: "./mystore.js", options: quick, "working-directory": "the stores" };
    const run = await runAction({ workspace, with: inputs });
    expect(run.outputs).toMatchObject({ verdict: "conforms" });
  });
});

describe("the inputs of the action", () => {
  it("become arguments", async () => {
    const inputs = { store: "-odd store.js", baseline: "my baseline.json", version: "^1" };
    const [yes, program, command, ...rest] = await argumentsFor(inputs);
    expect([yes, program, command]).toEqual(["--yes", "zarr-store-conform@^1", "run"]);
    expect(rest.slice(0, 2)).toEqual(["--baseline", "my baseline.json"]);
    expect(rest.slice(-2)).toEqual(["--", "-odd store.js"]);
  });

  it("leave out what is not given, and the version to npx", async () => {
    const given = await argumentsFor({ store: "memory:" });
    expect(given.slice(0, 4)).toEqual(["--yes", "zarr-store-conform", "run", "--reporter"]);
  });

  it("are split at white space and quotes", async () => {
    const options = `--strict\n  --grep "a b"\t--grep 'it''s' --grep c\\ d`;
    const given = await argumentsFor({ store: "memory:", options });
    const words = given.slice(3, given.indexOf("--reporter"));
    expect(words).toEqual(["--strict", "--grep", "a b", "--grep", "its", "--grep", "c d"]);
  });

  it("are never commands", async () => {
    const before = readdirSync(workspace);
    const evil = "$(touch evil) `touch evil` ;touch evil *";
    const inputs = { store: evil, options: evil, baseline: evil, version: evil };
    const given = await argumentsFor(inputs);
    expect(given.at(-1)).toBe(evil);
    expect(given).toContain("*");
    expect(given).toContain("$(touch");
    expect(readdirSync(workspace)).toEqual(before);
  });

  it("are refused where a quote is not closed", async () => {
    const run = await runAction({ workspace, with: { store: "memory:", options: "--grep 'a b" } });
    expect(run.log).toContain("::error title=zarr-store-conform::The input `options` has a quote");
    expect(run).toMatchObject({ succeeded: false, called: [], outputs: { verdict: "untested" } });
  });
});
