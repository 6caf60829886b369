import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { execute, root } from "../package/installed.js";

/** A program that runs JavaScript, as the npm registry has it. */
export interface Runtime {
  /** What is installed, such as `node@22`. */
  spec: string;
  /** What the report calls it. */
  name: "node" | "bun" | "deno";
  /** Where its program lies in the folder that it is installed in. */
  program: string;
  /** In front of the path of a script. */
  args: readonly string[];
}

const node = (version: string): Runtime => {
  return { spec: `node@${version}`, name: "node", program: "node_modules/node/bin/node", args: [] };
};

/** The oldest Node that is supported, the later lines, and the others. */
export const runtimes: readonly Runtime[] = [
  node("20.19.0"),
  node("22"),
  node("24"),
  { spec: "bun", name: "bun", program: "node_modules/.bin/bun", args: ["--bun"] },
  { spec: "deno", name: "deno", program: "node_modules/.bin/deno", args: ["run", "--allow-all"] },
];

/** Installs a runtime, once for all runs, and resolves to the path of its program. */
export async function installRuntime({ spec, program }: Runtime): Promise<string> {
  const folder = path.join(root, "node_modules/.cache/runtimes", spec);
  const file = path.join(folder, program);
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "package.json"), '{ "private": true }');
  const { code, stderr } = await execute("npm", ["install", "--no-audit", "--no-fund", spec], folder);
  if (code !== 0) throw new Error(`\`npm install ${spec}\` ended with ${code}: ${stderr}`);
  return file;
}
