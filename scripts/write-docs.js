// Writes the pages of docs/ that are made from declarations. TypeScript is bundled on the way, since not
// every Node that the project supports can run it.
import { rm, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const outfile = `${root}node_modules/.cache/write-docs.mjs`;
await build({
  absWorkingDir: root,
  entryPoints: ["scripts/docs/pages.ts"],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  packages: "external",
  logLevel: "warning",
});
const { generatedPages } = await import(pathToFileURL(outfile).href);
for (const [name, text] of Object.entries(generatedPages(`${root}docs`)))
  await writeFile(`${root}docs/${name}`, text);
await rm(outfile);
