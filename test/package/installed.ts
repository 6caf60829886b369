import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this project. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a program that was run came to. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program and waits for its end, whatever it is. `env` is its whole environment. */
export function execute(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env, timeout: 120_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** The package as a user has it: packed, and installed from the tarball in a folder of its own. */
export interface Installed extends AsyncDisposable {
  tarball: string;
  /** The user's folder, with the files of `consumer` in it. */
  folder: string;
}

/** Packs the package as it is built, and installs it. */
export async function install(): Promise<Installed> {
  const place = await mkdtemp(path.join(tmpdir(), "zarr-store-conform-package-"));
  const folder = path.join(place, "consumer");
  await cp(fileURLToPath(new URL("./consumer/", import.meta.url)), folder, { recursive: true });
  // Made here: in this project it would keep the files beside it from finding the package by its name.
  await writeFile(path.join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await succeed("npm", ["pack", "--ignore-scripts", "--pack-destination", place], root);
  const packed = (await readdir(place)).find((name) => name.endsWith(".tgz"));
  if (packed === undefined) throw new Error("npm pack made no tarball");
  const tarball = path.join(place, packed);
  await succeed("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", tarball], folder);
  return { tarball, folder, [Symbol.asyncDispose]: () => rm(place, { recursive: true }) };
}

async function succeed(program: string, args: readonly string[], cwd: string): Promise<void> {
  const { code, stdout, stderr } = await execute(program, args, cwd);
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${code}:\n${stdout}${stderr}`);
}
