import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { call, type Outcome } from "../cli/command-line.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const made: string[] = [];
afterAll(() => Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true }))));

/** A user's project in a folder of its own, which the tests of a file leave behind for no longer than they take. */
export interface Project {
  folder: string;
  /** Calls the program in it. */
  call(args: readonly string[], env?: Record<string, string>): Promise<Outcome>;
}

/** A project of these files: texts, or what is written as JSON; undefined for one that is not there. */
export async function project(files: Record<string, string | object | undefined>): Promise<Project> {
  const folder = await mkdtemp(path.join(tmpdir(), "zarr-store-conform-project-"));
  made.push(folder);
  for (const [name, content] of Object.entries({ "package.json": { type: "module" }, ...files })) {
    if (content === undefined) continue;
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
  }
  // As if this package were installed: configurations and suites import it.
  await mkdir(path.join(folder, "node_modules"), { recursive: true });
  await symlink(root, path.join(folder, "node_modules/zarr-store-conform"), "junction");
  return { folder, call: (args, env = {}) => call(args, { cwd: folder, env }) };
}

/** The name of a configuration that needs no loader. */
export const json = "zarr-store-conform.config.json";
