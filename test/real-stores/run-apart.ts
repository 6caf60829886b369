import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Report } from "../../src/results/index.js";
import { Child, defaultRunOptions, supervise } from "../../src/runner/index.js";
import { suites } from "../../suites/index.js";

/** Runs all suites against a store in a process of its own, for one that may end it. */
export async function runApart(specifier: string, cwd: string): Promise<Report> {
  const directory = await mkdtemp(path.join(tmpdir(), "real-stores-"));
  const module = await bundleChild(path.join(directory, "child.mjs"));
  const requirements = suites.flatMap((suite) => suite.requirements.map(({ id }) => id));
  const { grep: _, suites: __, ...options } = defaultRunOptions;
  const work = { ...options, benchMs: 0, specifier, cwd, requirements };
  try {
    const makeChild = () => new Child(module);
    return await supervise(work, { ...options, onEvent: () => {}, makeChild });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** What a child runs has to be JavaScript; bundled from source, it needs no build to come first. */
async function bundleChild(outfile: string): Promise<URL> {
  const source = fileURLToPath(new URL("../../src/runner/child.ts", import.meta.url));
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    external: ["jiti", "numcodecs"],
    logLevel: "error",
  });
  return pathToFileURL(outfile);
}
