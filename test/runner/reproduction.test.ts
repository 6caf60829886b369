import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadStore } from "../../src/load/index.js";
import { broken, exportAs, type Shape } from "./broken-modules.js";
import { report, resultOf } from "./results.js";

let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "reproduction-"));
});

afterAll(() => rm(folder, { recursive: true }));

/** Runs a script in a fresh process, as whoever copies it from a report would, and gives what it printed. */
function execute(script: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script], { timeout: 20_000 }, (_, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
}

/** Tests a module, and runs the script that the report gives for the failure of a requirement. */
async function reproduce(source: string, requirement: string, extension = "mjs"): Promise<string> {
  const name = `store-${++count}`;
  await writeFile(path.join(folder, `${name}.${extension}`), source);
  const loaded = await loadStore(`./${name}.${extension}`, { cwd: folder, timeoutMs: 5000 });
  const made = await report(loaded, { timeoutMs: 1000, grep: [new RegExp(`^${requirement}$`)] });
  const { reproduction } = resultOf(made, requirement);
  const script = path.join(folder, `${name}-again.mjs`);
  await writeFile(script, reproduction ?? `console.log("no script for ${requirement}")`);
  return execute(script);
}

describe("the reproduction of a failure shows it in a fresh process", () => {
  const shapes: readonly Shape[] = ["instance", "class", "function", "definition"];

  it.each(shapes)("in dialect zarrita, of an export that is a %s", async (shape) => {
    const printed = await reproduce(exportAs(shape, broken.zarrita), "byte-range.suffix-zero");
    expect(printed).toMatch(/^Uint8Array\(4\) \[( *\d+,?){4} *\]\n$/);
  });

  it.each(shapes)("in dialect zarr, of an export that is a %s", async (shape) => {
    const printed = await reproduce(exportAs(shape, broken.zarr), "byte-range.suffix-zero");
    expect(printed).toMatch(/^Bytes \{ array: Uint8Array\(4\) \[( *\d+,?){4} *\] \}\n$/);
  });

  it.each(shapes)("in dialect zarrjs, of an export that is a %s", async (shape) => {
    const printed = await reproduce(exportAs(shape, broken.zarrjs), "byte-range.whole");
    expect(printed).toMatch(/^ArrayBuffer \{ \[Uint8Contents\]: <.. .. ..>, byteLength: 3 \}\n$/);
  });
});

describe("the reproduction", () => {
  it("of bytes that are no pattern has them all", async () => {
    const printed = await reproduce(exportAs("class", broken.textual), "set.every-byte");
    expect(printed).toMatch(/^Uint8Array\(\d{3,}\) \[/);
    expect(printed).not.toContain("SyntaxError");
  });

  it("of a set that writes over its caller's memory says which byte changed", async () => {
    const printed = await reproduce(exportAs("class", broken.scribbling), "buffers.caller-memory");
    expect(printed).toMatch(/^byte 7 of the value was \d+, is 0\n$/);
  });

  it("of a set that writes outside of its caller's memory says which byte changed", async () => {
    const printed = await reproduce(exportAs("class", broken.overrunning), "buffers.caller-memory");
    expect(printed).toMatch(/^byte -1 of the value was \d+, is 0\n$/);
  });

  it("of a result of the wrong type shows the result", async () => {
    const printed = await reproduce(exportAs("class", broken.bare), "buffers.result-type");
    expect(printed).toMatch(/^ArrayBuffer \{/);
  });

  it("of a call that hangs says that there is no answer", async () => {
    const printed = await reproduce(exportAs("class", broken.hanging), "byte-range.suffix-within");
    expect(printed).toBe("no answer after 1000 ms\n");
  });

  it("of a call that is refused shows the error", async () => {
    const printed = await reproduce(exportAs("class", broken.refusing), "set.empty-value");
    expect(printed).toContain("an empty value is refused");
  });

  it("of a batch asks for all that the batch asked for, and shows what failed", async () => {
    const printed = await reproduce(exportAs("class", broken.batches), "partial-values.order");
    expect(printed).toMatch(/^Bytes \{\n {2}array: Uint8Array\(7\)/);
  });

  it("of a part that was written writes it", async () => {
    const printed = await reproduce(exportAs("class", broken.batches), "partial-values.set-replaces");
    expect(printed).toMatch(/array: Uint8Array\(3\)/);
  });

  it("of a value that another key's write has spoilt makes that write, too", async () => {
    const printed = await reproduce(exportAs("class", broken.confusing), "set.keys-apart");
    expect(printed).toMatch(/Uint8Array\(20\)|20 bytes 9ef9/);
    expect(printed).not.toBe(await reproduce(exportAs("class", broken.none), "set.keys-apart"));
  });

  it("of a directory that is taken for a value puts something into it first", async () => {
    const printed = await reproduce(exportAs("class", broken.listing), "missing.directory");
    expect(printed).toMatch(/^Uint8Array\(\d\) \[/);
  });

  it.each([
    ["its context's seed", broken.readerOfSeed],
    ["seedDir", broken.readerOfDirectory],
    ["seedUrl", broken.readerOfUrl],
    ["the definition's seed", broken.readerSeededByDefinition],
  ])("of a store that cannot write serves it the value by %s", async (_, source) => {
    const printed = await reproduce(source, "byte-range.whole");
    expect(printed).toMatch(/^Uint8Array\(3\) \[( *\d+,?){3} *\]\n$/);
  });

  it("of a store that keeps its values in its directory gives it one", async () => {
    const printed = await reproduce(broken.inDirectory, "byte-range.whole");
    expect(printed).toMatch(/^Uint8Array\(3\) \[/);
  });

  it("has no context where the store asks nothing of it", async () => {
    await writeFile(path.join(folder, "plain.mjs"), exportAs("class", broken.zarrita));
    const loaded = await loadStore("./plain.mjs", { cwd: folder, timeoutMs: 5000 });
    const { reproduction } = resultOf(await report(loaded), "byte-range.suffix-zero");
    expect(reproduction?.split("\n")).toEqual([
      "// range.whole-value",
      'import exported from "./plain.mjs";',
      "const store = new exported({});",
      expect.stringMatching(/^await store\.set\("\/array\/c\/4", Uint8Array\.of\(.*\)\);$/),
      'console.log(await store.getRange("/array/c/4", { suffixLength: 0 }));',
    ]);
  });

  it("of one read among many that are made at once is of that read alone", async () => {
    await writeFile(path.join(folder, "grid.mjs"), exportAs("class", broken.zarrita));
    const loaded = await loadStore("./grid.mjs", { cwd: folder, timeoutMs: 5000 });
    const made = await report(loaded, { grep: [/^byte-range\.grid$/] });
    const { journal } = resultOf(made, "byte-range.grid");
    expect(journal?.map(({ method, args }) => `${method} ${args.at(-1)}`)).toEqual([
      expect.stringMatching(/^set /),
      "getRange { suffixLength: 0 }",
    ]);
  });

  it("of a read among reads of parts that are made at once ends with that read", async () => {
    const source = broken.none
      .replace("get(key) { return", "get(key) { return new TextDecoder().decode(")
      .replace("?.slice(); }", "); }");
    await writeFile(path.join(folder, "text.mjs"), exportAs("class", source));
    const loaded = await loadStore("./text.mjs", { cwd: folder, timeoutMs: 5000 });
    const made = await report(loaded, { grep: [/^byte-range\.metadata$/] });
    expect(resultOf(made, "byte-range.metadata").reproduction).toMatch(
      /\nconsole\.log\(await store\.get\("[^"]*"\)\);$/,
    );
  });

  it("of a TypeScript module says what it needs", async () => {
    const name = path.join(folder, "typed.ts");
    await writeFile(name, exportAs("class", broken.zarrita));
    const loaded = await loadStore("./typed.ts", { cwd: folder, timeoutMs: 5000 });
    const { reproduction } = resultOf(await report(loaded), "byte-range.suffix-zero");
    expect(reproduction).toMatch(/^\/\/ For Node below 22\.18: npx tsx/m);
  });
});
