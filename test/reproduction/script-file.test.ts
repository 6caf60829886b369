import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadStore } from "../../src/load/index.js";
import { scriptFile } from "../../src/reporters/reproduction/script-file.js";
import type { Report } from "../../src/results/index.js";
import { failedResult, firstInsteadOfLast, sampleReport } from "../reporters/sample-report.js";
import { broken, exportAs } from "../runner/broken-modules.js";
import { only, report, resultOf } from "../runner/results.js";
import { executeIn } from "./execute-in.js";
import { more } from "./more-broken.js";

let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "scripts-"));
  await mkdir(path.join(folder, "scripts"));
});

afterAll(() => rm(folder, { recursive: true }));

const bin = fileURLToPath(new URL("../../bin/zarr-store-conform.js", import.meta.url));
const importFrom = (specifier: string) => `../${specifier}`;

const execute = (script: string, args: string[] = []) => executeIn(folder, script, args);

/** Tests a module and writes the script of a requirement; gives what it comes to, now and with the store mended. */
async function tried(source: string, requirement: string, mended?: string) {
  const name = `store-${++count}.mjs`;
  const module = path.join(folder, name);
  await writeFile(module, source);
  const loaded = await loadStore(`./${name}`, { cwd: folder, timeoutMs: 5000 });
  const made = await report(loaded, { timeoutMs: 1000, grep: only(requirement) });
  const script = path.join(folder, "scripts", `${name}`);
  await writeFile(script, scriptFile(resultOf(made, requirement), made, { importFrom }));
  const now = await execute(script);
  if (mended === undefined) return { now, later: undefined };
  await writeFile(module, mended);
  return { now, later: await execute(script) };
}

const class_ = (source: string) => exportAs("class", source);

describe("a script that was written for a failure fails in the same way, and not once the store is mended", () => {
  it.each([
    ["a read with wrong bytes, in zarrita", broken.zarrita, "byte-range.suffix-zero", broken.none],
    ["a read with wrong bytes, in zarr", broken.zarr, "byte-range.suffix-zero", more.zarrMended],
    ["a read with wrong bytes, in zarr.js", broken.zarrjs, "byte-range.whole", more.zarrjsMended],
    ["a read of every byte", broken.textual, "set.every-byte", broken.none],
    ["a value in place of none", broken.listing, "missing.directory", broken.none],
    ["another result than none", more.nulls, "missing.sentinel", broken.none],
    ["a value of the wrong type", broken.bare, "buffers.result-type", broken.none],
    ["a call that is refused", broken.refusing, "set.empty-value", broken.none],
    ["a call that never ends", broken.hanging, "byte-range.suffix-within", broken.none],
    ["memory that is written to", broken.scribbling, "buffers.caller-memory", broken.none],
    ["memory that is kept", more.keeping, "buffers.set-copies", broken.none],
    ["memory that is handed out", more.handing, "buffers.get-copies", broken.none],
    ["results that share memory", more.sharing, "buffers.results-apart", broken.none],
    ["a listing", more.listsShort, "list.every-key", more.lists],
    ["a request that is answered in two ways", more.forgetful, "byte-range.uniform", broken.none],
    ["a sequence of calls", more.oddLengths, "model.sequences", broken.none],
    ["an array that is read wrongly", more.zeroEnded, "arrays.write-v3", broken.none],
    ["an answer of a listing kind", more.neverEmpty, "list.is-empty-directory", more.lists],
  ])("%s", async (_, source, requirement, mended) => {
    const { now, later } = await tried(class_(source), requirement, class_(mended));
    expect([now.code, now.out.trimEnd().split("\n").at(-1)], now.err).toEqual([1, "STILL BROKEN"]);
    expect([later?.code, later?.out.trimEnd().split("\n").at(-1)?.slice(0, 8)], later?.err).toEqual([
      0,
      "NOT SEEN",
    ]);
  });

  it("of a read that is torn", async () => {
    const halves = new URL("../../fixtures/stores/broken/chunk-written-in-halves.js", import.meta.url);
    const source = `export { default } from ${JSON.stringify(halves.href)};`;
    const { now, later } = await tried(source, "concurrency.torn-read", class_(broken.none));
    expect([now.code, now.out], now.err).toEqual([1, expect.stringContaining("torn: ")]);
    expect([later?.code, later?.out], later?.err).toEqual([0, expect.stringContaining("NOT SEEN")]);
  });

  it.each([
    ["of a policy that is not kept", more.clamping, "byte-range.range-past-end", more.refusingPastEnd],
    ["of bytes that are moved for nothing", more.costly, "cost.range", more.frugal],
  ])("%s", async (_, source, requirement, mended) => {
    const { now, later } = await tried(source, requirement, mended);
    expect([now.code, now.out], now.err).toEqual([1, expect.stringContaining("STILL BROKEN")]);
    expect([later?.code, later?.out], later?.err).toEqual([0, expect.stringContaining("NOT SEEN")]);
  });

  it.each([
    ["of a process that was ended", more.exiting, "ended with exit code 3"],
    ["of a process that was blocked", more.blocking, "no answer within"],
  ])("%s", { timeout: 60_000 }, async (_, source, said) => {
    const name = `store-${++count}.mjs`;
    await writeFile(path.join(folder, name), class_(source));
    const requirement = "byte-range.suffix-zero";
    const options = [
      "--grep",
      `^${requirement}$`,
      "--no-bench",
      "--timeout",
      "1000",
      "--write-repro",
      "lost",
    ];
    await execute(bin, ["run", `./${name}`, ...options]);
    const script = path.join(folder, "lost", `${requirement}.mjs`);
    const now = await execute(script);
    expect([now.code, now.out], now.err).toEqual([1, expect.stringContaining(said)]);
    await writeFile(path.join(folder, name), class_(broken.none));
    const later = await execute(script);
    expect([later.code, later.out], later.err).toEqual([0, expect.stringContaining("NOT SEEN")]);
  });

  it("of a reader that is seeded through a server", async () => {
    const { now } = await tried(broken.readerOfUrl, "byte-range.whole");
    expect([now.code, now.out]).toEqual([1, expect.stringContaining("STILL BROKEN")]);
  });
});

describe("a script that cannot tell", () => {
  it("says why, with the calls, and ends with 2", async () => {
    const lost = failedResult(
      "a.b",
      { code: "process.lost", args: { exitCode: 1, signal: null, output: "" } },
      {
        verdict: "crash",
        journal: [{ seq: 1, method: "get", args: ['"c/0"'], outcome: { kind: "pending" } }],
      },
    );
    const text = scriptFile(lost, sampleReport([lost]), { importFrom });
    expect(text).toContain('//   1 store.get("c/0") → still pending');
    const script = path.join(folder, "scripts", "lost.mjs");
    await writeFile(script, text);
    const { code, err } = await execute(script);
    expect(code).toBe(2);
    expect(err).toContain("the process ended before a scenario had made a call");
  });

  it("ends with 2 where the store cannot be imported any more", async () => {
    const { now, later } = await tried(class_(broken.zarrita), "byte-range.suffix-zero", "export default;");
    expect([now.code, later?.code, later?.out]).toEqual([1, 2, ""]);
  });

  it("says that a store of this tool is no module of the user's", () => {
    const result = failedResult("a.b", firstInsteadOfLast);
    const made = sampleReport([result]);
    const report: Report = { ...made, store: { ...made.store, specifier: "memory:" } };
    expect(scriptFile(result, report, { importFrom })).toContain(
      "`memory:` is a store of zarr-store-conform",
    );
  });

  it("lets no text of a store out of its comment", () => {
    const result = failedResult("a.b\nprocess.exit(9)", firstInsteadOfLast);
    const text = scriptFile(result, sampleReport([result]), { importFrom });
    expect(text).not.toMatch(/^process\.exit\(9\)/m);
  });
});
