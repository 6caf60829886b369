import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a part of the program is made of that is there as soon as the catalogue is, and that which comes later. */
async function partsOf(entry: string) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    outdir: "dist",
    logLevel: "error",
  });
  const outputs = new Map(Object.entries(metafile.outputs));
  const inputsOf = (file: string) => Object.keys(outputs.get(file)?.inputs ?? {});
  const atOnce = new Set<string>();
  const visit = (file: string) => {
    if (atOnce.has(file)) return;
    atOnce.add(file);
    for (const { path, kind } of outputs.get(file)?.imports ?? []) {
      if (kind === "import-statement") visit(path);
    }
  };
  visit([...outputs.keys()].find((file) => outputs.get(file)?.entryPoint === entry) ?? "");
  const later = [...outputs.keys()].filter((file) => !atOnce.has(file));
  return { atOnce: [...atOnce].flatMap(inputsOf), later: later.flatMap(inputsOf) };
}

describe("the catalogue", () => {
  it("loads neither zarrita nor its codecs before the first array is read", async () => {
    const { atOnce, later } = await partsOf("suites/index.ts");
    const ofZarrita = (inputs: string[]) =>
      inputs.filter((file) => /node_modules.*(zarrita|numcodecs)/.test(file));
    expect(ofZarrita(atOnce)).toEqual([]);
    expect(ofZarrita(later)).not.toEqual([]);
  });
});
