import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkOut, commitOf } from "../../src/load/revision/index.js";

let repository: string;

function git(...args: string[]): string {
  const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...who, ...args], { cwd: repository, encoding: "utf8" }).trim();
}

async function write(name: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(repository, name)), { recursive: true });
  await writeFile(path.join(repository, name), text);
}

beforeAll(async () => {
  repository = await realpath(await mkdtemp(path.join(tmpdir(), "revision-")));
  git("init", "--quiet");
  await write("src/store.mjs", 'export { value } from "./value.mjs";\nexport { pkg } from "pkg";');
  await write("src/value.mjs", "export const value = 1;");
  await write(".gitignore", "node_modules");
  git("add", "-A");
  git("commit", "--quiet", "-m", "one");
  await write("src/value.mjs", "export const value = 2;");
  await write("src/new.mjs", "");
  await write("node_modules/pkg/index.js", "export const pkg = 'here';");
  await write(
    "node_modules/pkg/package.json",
    '{ "name": "pkg", "type": "module", "exports": "./index.js" }',
  );
});

afterAll(() => rm(repository, { recursive: true }));

describe("checkOut", () => {
  it("gives the module as it was, with its neighbours as they were and the packages of today", async () => {
    await using copy = await checkOut("./src/store.mjs", "HEAD", repository);
    expect(copy.commit).toBe(git("rev-parse", "HEAD"));
    expect(await import(copy.file)).toMatchObject({ value: 1, pkg: "here" });
  });

  it("leaves the repository as it is, and nothing behind", async () => {
    const before = git("status", "--porcelain");
    const copy = await checkOut("./src/store.mjs", "HEAD", repository);
    expect(git("status", "--porcelain")).toBe(before);
    expect(git("worktree", "list").split("\n").length).toBe(1);
    expect(await readFile(path.join(repository, "src/value.mjs"), "utf8")).toContain("2");
    await copy[Symbol.asyncDispose]();
    expect(existsSync(path.dirname(path.dirname(copy.file)))).toBe(false);
    expect(existsSync(path.join(repository, "node_modules/pkg/index.js"))).toBe(true);
  });

  it("says that a module was not there yet", async () => {
    await expect(checkOut("./src/new.mjs", "HEAD", repository)).rejects.toThrow(
      /There is no `src\/new\.mjs` in `HEAD` \([\da-f]{8}\)/,
    );
  });

  it.each(["memory:", "pkg", "./src/none.mjs"])(
    "refuses what is no file of a repository: %s",
    async (specifier) => {
      await expect(checkOut(specifier, "HEAD", repository)).rejects.toThrow(
        `\`${specifier}\` is no file in a git repository`,
      );
    },
  );

  it("says that a revision is not there", async () => {
    await expect(checkOut("./src/store.mjs", "HEAD~7", repository)).rejects.toThrow(
      "`HEAD~7` is no commit of",
    );
  });
});

describe("commitOf", () => {
  it("knows a revision from what is none", async () => {
    expect(await commitOf(repository, "HEAD")).toMatch(/^[\da-f]{40}$/);
    expect(await commitOf(repository, "zarrita")).toBeUndefined();
    expect(await commitOf(repository, "--all")).toBeUndefined();
    expect(await commitOf(tmpdir(), "HEAD")).toBeUndefined();
  });
});
