import { cp, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { execute, type Installed, install, root } from "../package/installed.js";
import type { Counts, Framework } from "./framework.js";

/** How a run of a framework ended. */
export interface Ended {
  code: number;
  /** All that it printed, without the indent of its lines. */
  output: string;
  counts: Counts;
}

/** A user's project with the package installed from its tarball, and the frameworks that this one has. */
export class Project implements AsyncDisposable {
  readonly #installed: Installed;

  constructor(installed: Installed) {
    this.#installed = installed;
  }

  static async make(): Promise<Project> {
    const installed = await install();
    const { folder } = installed;
    await cp(path.join(root, "test/frameworks/stores"), folder, { recursive: true });
    for (const name of ["vitest", "mocha", "jest"]) {
      await symlink(path.join(root, "node_modules", name), path.join(folder, "node_modules", name));
    }
    return new Project(installed);
  }

  /** Runs a framework on a test file with these calls of `conformanceTests`. */
  async run(framework: Framework, calls: string): Promise<Ended> {
    const { folder } = this.#installed;
    await writeFile(path.join(folder, framework.fileName), framework.source(calls));
    // This test is a worker of Vitest and told so by its environment.
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/VITEST|NODE_OPTIONS|^CI$|GITHUB/.test(name),
    );
    const env = { ...Object.fromEntries(inherited), NO_COLOR: "1", FORCE_COLOR: "0", ...framework.env };
    const args = framework.args(framework.fileName);
    const { code, stdout, stderr } = await execute(process.execPath, args, folder, env);
    const text = stdout + stderr;
    return { code, output: text.replace(/^\s+/gm, ""), counts: framework.counts(text) };
  }

  [Symbol.asyncDispose](): PromiseLike<void> {
    return this.#installed[Symbol.asyncDispose]();
  }
}
