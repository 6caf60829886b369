// Bundles the program in parts, so that what a run does not need is not loaded; writes the types, the
// JSON Schema of the report, and the licences of what is bundled.
import { execFileSync } from "node:child_process";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { pruneTypes } from "./prune-types.js";
import { renameImports } from "./rename-imports.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = new URL("../dist/", import.meta.url);
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  external: ["jiti", "numcodecs", "vitest"],
  // Failures name the classes that came and were owed.
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: "warning",
};

// Of an error that nobody catches, Node shows the line that it came from.
const forCallers = { lineLimit: 160 };
const asCommonJs = { format: "cjs", define: { "import.meta.url": "moduleUrl" } };
const moduleUrl = { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' };

await rm(dist, { recursive: true, force: true });
// What V8 has compiled of the last build.
await rm(new URL("../.cache/", import.meta.url), { recursive: true, force: true });
const { metafile } = await build({
  ...shared,
  ...forCallers,
  entryPoints: {
    index: "src/index.ts",
    suite: "src/suite.ts",
    vitest: "src/frameworks/vitest.ts",
    "node-test": "src/frameworks/node-test.ts",
    mocha: "src/frameworks/mocha.ts",
    remote: "src/frameworks/remote/serve.ts",
  },
  outdir: "dist",
  splitting: true,
  // Beside the entries, which find `child.cjs` beside themselves.
  chunkNames: "part-[name]-[hash]",
  metafile: true,
  // commander is CommonJS and requires Node's modules; an ES module has no `require` of its own.
  banner: {
    js: 'import { createRequire as requireFor } from "node:module";const require = requireFor(import.meta.url);',
  },
});
const programInputs = await buildProgram();
await buildForJest();
await cp(new URL("../src/reporters/html/report-page", import.meta.url), new URL("report-page", dist), {
  recursive: true,
});
await writeSchema();
await writeLicences([...Object.keys(metafile.inputs), ...programInputs]);
const require = createRequire(import.meta.url);
const tsc = require.resolve("typescript/package.json").replace("package.json", "bin/tsc");
execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
await writeTypesForJest();
const { exports: entries } = JSON.parse(await readFile(`${root}package.json`, "utf8"));
await pruneTypes(
  fileURLToPath(new URL("types", dist)),
  Object.values(entries).flatMap(({ types }) => (types ? [`${root}${types}`] : [])),
);

/**
 * The program and what its child runs: one script, since they are alike for the most part and V8's compiled code can be
 * kept for scripts and not for ES modules; and for each of the two what loads it.
 */
async function buildProgram() {
  const { metafile } = await build({
    ...shared,
    ...asCommonJs,
    entryPoints: { program: "src/start/program.ts" },
    outdir: "dist",
    entryNames: "[name]-[hash]",
    outExtension: { ".js": ".cjs" },
    metafile: true,
  });
  const [script] = Object.keys(metafile.outputs);
  const code = await readFile(`${root}${script}`, "utf8");
  assertAscii(code, script);
  await writeFile(`${root}${script}`, renameImports(code, "dynamicImport"));
  await build({
    ...shared,
    ...asCommonJs,
    entryPoints: { cli: "src/start/begin.ts", child: "src/start/child.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    banner: moduleUrl,
    define: { ...asCommonJs.define, programScript: JSON.stringify(basename(script)) },
  });
  return Object.keys(metafile.inputs);
}

/** Scripts are read as single bytes. esbuild escapes what is in strings, and leaves expressions and tagged templates. */
function assertAscii(code, name) {
  const [found] = /.{0,40}[^\0-\x7f].{0,20}/su.exec(code) ?? [];
  if (found !== undefined) throw new Error(`${name} is not ASCII; write this with an escape: ${found}`);
}

/** Jest's modules are CommonJS by default, and it does not let these import ES modules. */
async function buildForJest() {
  await build({
    ...shared,
    ...asCommonJs,
    ...forCallers,
    entryPoints: ["src/frameworks/jest.ts"],
    outfile: "dist/jest.cjs",
    banner: moduleUrl,
  });
}

/** The types of a CommonJS entry: those of its ES source, with what they import named as ES modules. */
async function writeTypesForJest() {
  const folder = new URL("types/src/frameworks/", dist);
  const types = await readFile(new URL("jest.d.ts", folder), "utf8");
  const imports = /^((?:import|export) type .* from "[^"]+")/gm;
  await writeFile(
    new URL("jest.d.cts", folder),
    types.replace(imports, '$1 with { "resolution-mode": "import" }'),
  );
}

async function writeSchema() {
  const outfile = fileURLToPath(new URL("schema.mjs", dist));
  await build({ ...shared, entryPoints: ["src/results/report-json-schema.ts"], outfile });
  const { reportJsonSchema } = await import(pathToFileURL(outfile).href);
  await writeFile(new URL("report.schema.json", dist), `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
  await rm(outfile);
}

async function writeLicences(inputs) {
  const names = inputs.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
  const texts = [...new Set(names.filter(Boolean))].sort().map(async (name) => {
    const { version, license } = JSON.parse(
      await readFile(`${root}node_modules/${name}/package.json`, "utf8"),
    );
    const text = await licenceText(`${root}node_modules/${name}/`);
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  const all = await Promise.all(texts);
  await writeFile(new URL("THIRD-PARTY-LICENSES.txt", dist), all.join(`\n${"-".repeat(80)}\n\n`));
}

async function licenceText(folder) {
  for (const name of ["LICENSE", "license", "LICENSE.md", "LICENSE.txt"]) {
    try {
      return await readFile(folder + name, "utf8");
    } catch {}
  }
  throw new Error(`${folder} has no licence file`);
}
