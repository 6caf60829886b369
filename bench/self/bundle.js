// Bundles a TypeScript file of this folder, so that it runs on every Node that the project supports.
import { mkdir, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const root = fileURLToPath(new URL("../..", import.meta.url));

// Beside the packages, which are not bundled.
const cache = join(root, "node_modules", ".cache");

/** Resolves to the path of the bundle, in a directory of its own. */
export async function bundle(name) {
  await mkdir(cache, { recursive: true });
  const outfile = join(await mkdtemp(join(cache, "bench-self-")), `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [`bench/self/${name}.ts`],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    banner: {
      js: 'import { createRequire as requireFor } from "node:module";const require = requireFor(import.meta.url);',
    },
    logLevel: "warning",
  });
  return outfile;
}
