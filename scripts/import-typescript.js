import { rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Imports a TypeScript module of `scripts`, bundled, since not every Node that the project supports can run it. */
export async function importTypeScript(module) {
  const outfile = `${root}node_modules/.cache/${path.basename(module, ".ts")}.mjs`;
  await build({
    absWorkingDir: root,
    entryPoints: [`scripts/${module}`],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "warning",
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile);
  }
}
