import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadStore } from "../../src/load/index.js";
import { scriptFile } from "../../src/reporters/reproduction/script-file.js";
import { only, report, resultOf } from "../runner/results.js";
import { executeIn } from "./execute-in.js";
import { further, type Representative, representatives } from "./representatives.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "every-code-"));
  await mkdir(path.join(folder, "scripts"));
});

afterAll(() => rm(folder, { recursive: true }));

const stores = new URL("../../fixtures/stores/", import.meta.url);

/** A store that conforms, exported in the form in which the broken one is; undefined for a definition. */
async function mendedSource(store: URL): Promise<string | undefined> {
  const { default: exported }: { default: unknown } = await import(store.href);
  const bases = [...(await readFile(store, "utf8")).matchAll(/from "..\/base\/([\w-]+)[.]js"/g)];
  const base = bases.map(([, name = ""]) => conforming[name]).find((each) => each !== undefined);
  if (typeof exported !== "function" || base === undefined) return undefined;
  const [file, name] = base;
  const from = JSON.stringify(new URL(`base/${file}.js`, stores).href);
  const form = /^class/.test(String(exported)) ? name : `() => new ${name}()`;
  return `import { ${name} } from ${from};\nexport default ${form};`;
}

const conforming: Record<string, readonly [file: string, name: string]> = {
  zarr: ["zarr", "ZarrStore"],
  "full-zarr": ["full-zarr", "FullZarrStore"],
  zarrita: ["zarrita", "ZarritaStore"],
  zarrjs: ["zarrjs", "ZarrjsStore"],
};

/** What the script of a failure comes to with the store that failed, and with one that conforms. */
async function tried([store, requirement]: Representative) {
  const fixture = new URL(`broken/${store}.js`, stores);
  const module = path.join(folder, `${store}-${requirement}.mjs`);
  await writeFile(
    module,
    `export * from ${JSON.stringify(fixture.href)};\nexport { default } from ${JSON.stringify(fixture.href)};`,
  );
  const loaded = await loadStore(`./${path.basename(module)}`, { cwd: folder, timeoutMs: 5000 });
  const made = await report(loaded, { timeoutMs: 1000, grep: only(requirement) });
  const result = resultOf(made, requirement);
  const script = path.join(folder, "scripts", path.basename(module));
  await writeFile(script, scriptFile(result, made, { importFrom: (specifier) => `../${specifier}` }));
  const now = await executeIn(folder, script);
  const mended = await mendedSource(fixture);
  if (mended === undefined) return { code: result.failure?.code, now };
  await writeFile(module, mended);
  return { code: result.failure?.code, now, later: await executeIn(folder, script) };
}

async function mustBeSeen(representative: Representative) {
  const { code, now, later } = await tried(representative);
  expect([now.code, now.out], now.err).toEqual([1, expect.stringContaining("STILL BROKEN")]);
  if (later) expect([later.code, later.out], later.err).toEqual([0, expect.stringContaining("NOT SEEN")]);
  return code;
}

describe("the script of a failure shows it, and none in a store that conforms", { timeout: 60_000 }, () => {
  it.each(Object.entries(representatives))("%s", async (code, representative) => {
    expect(await mustBeSeen(representative)).toBe(code);
  });

  it.each(further)("%s, of %s", async (...representative) => {
    await mustBeSeen(representative);
  });

  it.each([
    ["process.unhandled", "read-ahead-rejects-unheard", "process.no-stray-errors"],
    ["process.hung", "read-loop-never-ends", "byte-range.range-past-end"],
    ["process.lost", "exits-at-unsatisfiable-range", "byte-range.range-start-past-end"],
  ])("%s", async (_, store, requirement) => {
    const bin = fileURLToPath(new URL("../../bin/zarr-store-conform.js", import.meta.url));
    const fixture = fileURLToPath(new URL(`broken/${store}.js`, stores));
    const options = ["--grep", `^${requirement}$`, "--no-bench", "--timeout", "1000", "--write-repro", store];
    await executeIn(folder, bin, ["run", fixture, ...options]);
    const now = await executeIn(folder, path.join(folder, store, `${requirement}.mjs`));
    expect([now.code, now.out], now.err).toEqual([1, expect.stringContaining("STILL BROKEN")]);
  });
});
