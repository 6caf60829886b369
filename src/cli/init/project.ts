import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";
import { UsageError } from "../../runner/index.js";

/** The test runners that a project's tests can be written for. */
export const testRunners = ["vitest", "jest", "mocha", "node:test"] as const;

/** One of {@link testRunners}. */
export type TestRunner = (typeof testRunners)[number];

/** What is to be known of a project, to write files that fit it. */
export interface Project {
  /** Its absolute path. */
  directory: string;
  /** Whether a file that ends in `.js` is an ES module. */
  esm: boolean;
  typescript: boolean;
  testRunner: TestRunner | undefined;
  packageManager: "npm" | "pnpm" | "yarn" | "bun";
  /** Whether there is a lock file to install by. */
  locked: boolean;
  /** Whether this package is among its dependencies. */
  hasTool: boolean;
  /** The names of what lies in its directory. */
  files: readonly string[];
}

const names = z.optional(z.record(z.string(), z.unknown()));

const packageSchema = z.looseObject({
  type: z.optional(z.string()),
  scripts: z.optional(z.record(z.string(), z.unknown())),
  dependencies: names,
  devDependencies: names,
});

const lockFiles = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"],
] as const;

/**
 * Looks at the project in a directory.
 *
 * @throws UsageError where its `package.json` cannot be read
 */
export async function lookAt(directory: string): Promise<Project> {
  const files = await readdir(directory);
  const { type, scripts = {}, ...manifest } = await readManifest(directory, files);
  const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const lock = lockFiles.find(([file]) => files.includes(file));
  return {
    directory,
    esm: type === "module",
    typescript: packages.includes("typescript") || files.some((file) => /^tsconfig.*\.json$/.test(file)),
    testRunner:
      testRunners.find((runner) => packages.includes(runner)) ??
      (/\bnode\b.* --test\b/.test(String(scripts["test"])) ? "node:test" : undefined),
    packageManager: lock?.[1] ?? "npm",
    locked: lock !== undefined,
    hasTool: packages.includes("zarr-store-conform"),
    files,
  };
}

async function readManifest(directory: string, files: readonly string[]) {
  if (!files.includes("package.json")) return {};
  try {
    return packageSchema.parse(JSON.parse(await readFile(path.join(directory, "package.json"), "utf8")));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`\`package.json\` cannot be read: ${reason}. Mend it, or run this elsewhere.`);
  }
}
