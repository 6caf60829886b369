import path from "node:path";
import { assertModuleFile } from "../load/module/assert-module-file.js";
import { exitCodes } from "./exit-code.js";
import { lookAt, type Project } from "./init/project.js";
import { type StarterFile, starterFiles } from "./init/starter-files.js";
import { ciSteps } from "./init/workflow.js";
import { writeNew } from "./init/write-new.js";
import type { Terminal } from "./terminal.js";

/**
 * `init`: writes what a project starts with, fitted to it, and says what is left to be done. Asks nothing, and leaves
 * alone what is there.
 *
 * @throws UsageError where `package.json` cannot be read or a file cannot be written
 * @throws LoadError where the store's module is not there
 */
export async function initCommand(store: string | undefined, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  if (store !== undefined) assertModuleFile(path.resolve(cwd, store), store, cwd);
  const project = await lookAt(cwd);
  const module = store && `./${path.relative(cwd, path.resolve(cwd, store)).replaceAll(path.sep, "/")}`;
  const files = starterFiles(project, module);
  const width = Math.max(...files.map(({ file }) => file.length));
  for (const file of files) {
    const kept = await writeOne(project, file);
    const line =
      kept === undefined
        ? `wrote  ${file.file.padEnd(width)}  ${file.purpose}`
        : `kept   ${kept}, which is there`;
    terminal.out(`${line}\n`);
  }
  terminal.out(`\n${nextSteps(project, files, store).join("\n")}\n`);
  return exitCodes.conforms;
}

/** Gives the name of what was there already, and undefined where the file was written. */
async function writeOne(
  { directory, files }: Project,
  { file, text, others = [] }: StarterFile,
): Promise<string | undefined> {
  const other = others.find((name) => files.includes(name));
  if (other !== undefined) return other;
  return (await writeNew(directory, file, text)) ? undefined : file;
}

const adds = { npm: "npm install -D", pnpm: "pnpm add -D", yarn: "yarn add -D", bun: "bun add -d" } as const;

function nextSteps(project: Project, files: readonly StarterFile[], store: string | undefined): string[] {
  const [starter] = files;
  const steps = [
    ...(project.hasTool ? [] : [`${adds[project.packageManager]} zarr-store-conform`]),
    ...(store === undefined ? [`put your store into ${starter?.file}`] : []),
    "npx zarr-store-conform",
    ...(project.testRunner === "jest" && project.esm
      ? ["NODE_OPTIONS=--experimental-vm-modules npx jest: without it, Jest runs no ES modules"]
      : []),
    ...(project.files.includes(".gitlab-ci.yml")
      ? [`add to a job of .gitlab-ci.yml: ${ciSteps(project).join("; ")}`]
      : []),
  ];
  return ["Next:", ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
}
