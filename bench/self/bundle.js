// Bundles a TypeScript file of this folder, so that it runs on every Node that the project supports.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Resolves to the path of the bundle, in a temporary directory. */
export async function bundle(name) {
  const outfile = join(await mkdtemp(join(tmpdir(), "bench-self-")), `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [`bench/self/${name}.ts`],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    external: ["jiti", "zarrita"],
    banner: {
      js: 'import { createRequire as requireFor } from "node:module";const require = requireFor(import.meta.url);',
    },
    logLevel: "warning",
  });
  return outfile;
}
