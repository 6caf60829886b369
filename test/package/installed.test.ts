import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { execute, type Installed, install, root } from "./installed.js";

let installed: Installed;

beforeAll(async () => {
  installed = await install();
}, 120_000);

afterAll(() => installed?.[Symbol.asyncDispose]());

/** Runs a program of this project's own dependencies. */
const tool = (name: string, ...args: string[]) => execute("npx", ["--no-install", name, ...args], root);

describe("the tarball", () => {
  it("holds what a user needs and nothing else", async () => {
    const { stdout } = await execute("tar", ["-tzf", installed.tarball], root);
    const files = stdout.trimEnd().split("\n");
    const top = new Set(files.map((file) => /^package\/([^/]+)/.exec(file)?.[1]));
    expect([...top].sort()).toEqual(["LICENSE", "README.md", "bin", "dist", "package.json"]);
    expect(files.filter((file) => /\.(ts|tsx|map)$/.test(file) && !file.endsWith(".d.ts"))).toEqual([]);
    for (const file of ["dist/index.js", "dist/cli.cjs", "dist/child.cjs", "dist/report.schema.json"]) {
      expect(files).toContain(`package/${file}`);
    }
    // Declarations that no entry leads to are read by nobody.
    expect(files).toContain("package/dist/types/src/index.d.ts");
    expect(files.filter((file) => file.includes("dist/types/src/cli/"))).toEqual([]);
  });

  it("has the suites twice and no more: for who imports it, and in the program with all that its processes run", () => {
    const dist = path.join(installed.folder, "node_modules/zarr-store-conform/dist");
    const holding = readdirSync(dist).filter(
      (name) =>
        /\.c?js$/.test(name) &&
        readFileSync(path.join(dist, name), "utf8")
          // A long line goes on behind a backslash.
          .replaceAll("\\\n", "")
          .includes("A suffix of zero returns an empty buffer"),
    );
    expect(holding.map((name) => name.split("-")[0]).sort()).toEqual(["part", "program"]);
  });

  it("passes publint", async () => {
    const { code, stdout } = await tool("publint", "run", installed.tarball, "--strict");
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("All good!") });
  });

  it("passes arethetypeswrong", async () => {
    const { code, stdout } = await tool("attw", installed.tarball, "--profile", "esm-only");
    expect({ code, stdout }).toMatchObject({ code: 0 });
  });
});

describe("the program, installed", () => {
  const conform = async (...args: string[]) => {
    const all = ["--no-install", "zarr-store-conform", ...args];
    const { code, stdout, stderr } = await execute("npx", all, installed.folder);
    return { code, stderr, last: stdout.trimEnd().split("\n").at(-1) };
  };

  it.each(["./mystore.js", "./typed.ts", "memory:"])("conforms for %s", async (store) => {
    const { code, last } = await conform(store, "--no-bench");
    expect(last).toMatch(/^✓ \S+ conforms: \d+ of \d+ requirements hold/);
    expect(last).toContain(`✓ ${store} `);
    expect(code).toBe(0);
  });

  it("ends with 1 for a store that does not conform", async () => {
    const { code, last } = await conform("./broken.js");
    expect(last).toMatch(/^✗ \.\/broken\.js does not conform: \d+ of \d+ requirements fail/);
    expect(code).toBe(1);
  });

  it("ends with 2 for a store that is not there", async () => {
    const { code, stderr } = await conform("./mystor.js");
    expect(stderr).toContain("There is no file `./mystor.js`");
    expect(code).toBe(2);
  });
});

describe("the exports, installed", () => {
  it("can be imported and used", async () => {
    const { stdout, stderr } = await execute(process.execPath, ["exports.js"], installed.folder);
    expect(stdout + stderr).toBe("all is there\n");
  });

  it.each(["nodenext", "bundler"])("have types that hold in a strict project with %s", async (resolution) => {
    const compiler = path.join(root, "node_modules/typescript/bin/tsc");
    const args = [compiler, "-p", `tsconfig.${resolution}.json`];
    const { code, stdout } = await execute(process.execPath, args, installed.folder);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  });
});
