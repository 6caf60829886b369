import { accessSync, constants, existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Where this program keeps what it remembers from one run to the next: in `node_modules/.cache` of the project that
 * `cwd` lies in, else in the user's own cache directory.
 */
export function cacheDirectory(cwd: string, env: Env, platform = process.platform): string {
  for (let directory = cwd; ; directory = path.dirname(directory)) {
    const modules = path.join(directory, "node_modules");
    if (existsSync(path.join(directory, "package.json")) && isWritable(modules)) {
      return path.join(modules, ".cache", "zarr-store-conform");
    }
    if (directory === path.dirname(directory)) break;
  }
  return path.join(userCache(env, platform), "zarr-store-conform");
}

function userCache(env: Env, platform: NodeJS.Platform): string {
  const home = env["HOME"] || homedir();
  if (platform === "darwin") return path.join(home, "Library", "Caches");
  if (platform === "win32") return env["LOCALAPPDATA"] || path.join(home, "AppData", "Local");
  // An XDG path that is not absolute is to be ignored.
  const xdg = env["XDG_CACHE_HOME"] ?? "";
  return path.isAbsolute(xdg) ? xdg : path.join(home, ".cache");
}

function isWritable(directory: string): boolean {
  try {
    accessSync(directory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
