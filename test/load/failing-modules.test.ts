import { describe, expect, it } from "vitest";
import { loadFailure } from "./load-from.js";
import { scratch } from "./scratch.js";

describe("a module that throws while it loads", () => {
  it.each(["./throws.mjs", "./throws.ts"])(
    "%s comes with the author's frames and no others",
    async (specifier) => {
      const { code, message, userStack } = await loadFailure(specifier);
      expect(code).toBe("export-threw");
      expect(message).toContain(`\`${specifier}\` threw while it was loading: TypeError: no such bucket`);
      const frames = userStack?.split("\n") ?? [];
      expect(frames[0]).toMatch(/^at connect \(.*\/throws\.(mjs:2|ts:6):9\)$/);
      expect(frames.every((frame) => frame.includes("/modules/throws."))).toBe(true);
      expect(frames).toHaveLength(2);
    },
  );

  it("is told by a string as well", async () => {
    const { code, message, userStack } = await loadFailure("./throws-string.cjs");
    expect([code, userStack]).toEqual(["export-threw", undefined]);
    expect(message).toContain('threw while it was loading: "not an error"');
  });

  it("is told from a syntax error of its own, where it parses something", async () => {
    const { code, message } = await loadFailure("./throws-parse-error.mjs");
    expect(code).toBe("export-threw");
    expect(message).toContain("threw while it was loading: SyntaxError");
  });
});

describe("an import that cannot be resolved", () => {
  it.each([
    ["./imports-missing-file.mjs", "it imports `./stoer.mjs`"],
    ["./imports-importer.mjs", "`./imports-missing-file.mjs` imports `./stoer.mjs`"],
    ["./requires-missing-file.cjs", "it imports `./nowhere/at-all.cjs`"],
    ["./types/imports-missing.ts", "it imports `./gone.js`"],
    ["./imports-missing-package.mjs", "it imports the package `no-such-package-anywhere`"],
  ])("of %s is named with who imports it", async (specifier, text) => {
    const { code, message } = await loadFailure(specifier);
    expect(code).toBe("import-failed");
    expect(message).toContain(`\`${specifier}\` cannot be loaded: ${text}`);
    expect(message).not.toContain(`no file \`${specifier}\``);
  });

  it("brings up the file that may have been meant", async () => {
    expect((await loadFailure("./imports-missing-file.mjs")).message).toContain(
      "Did you mean `./store.mjs`?",
    );
  });

  it("of a directory brings up the module in it", async () => {
    const cwd = scratch({ "store.mjs": 'export { default } from "./inner";', "inner/index.mjs": "" });
    const { code, message } = await loadFailure("./store.mjs", cwd);
    expect(code).toBe("import-failed");
    expect(message).toContain(
      "it imports `./inner`, which is a directory.\nDid you mean `./inner/index.mjs`?",
    );
  });

  it("brings up the command that installs a package", async () => {
    const { message } = await loadFailure("./imports-missing-package.mjs");
    expect(message).toContain("npm install no-such-package-anywhere");
  });

  it("of this very package says that it can be done without", async () => {
    const cwd = scratch({ "store.mjs": 'import { defineStore } from "zarr-store-conform";' });
    const { message } = await loadFailure("./store.mjs", cwd);
    expect(message).toContain("npm install --save-dev zarr-store-conform");
    expect(message).toContain("can also export the plain object");
  });

  it("of a name that is not exported says where", async () => {
    const { code, message } = await loadFailure("./imports-missing-name.mjs");
    expect(code).toBe("import-failed");
    expect(message).toContain("imports what is not there (line 1)");
    expect(message).toContain("'gone'");
  });
});

describe("a module that takes for ever", () => {
  it("to load is given up", async () => {
    const { code, message } = await loadFailure("./never-loads.mjs", undefined, 200);
    expect(code).toBe("export-never-settled");
    expect(message).toContain("did not finish loading within 200 ms");
  });

  it("to settle what it exports is given up", async () => {
    const { code, message } = await loadFailure("./never-settles.mjs", undefined, 200);
    expect(code).toBe("export-never-settled");
    expect(message).toContain("exports as `default` did not settle within 200 ms");
  });
});

it("a promise that is rejected is told with its reason and its place", async () => {
  const { code, message, userStack } = await loadFailure("./rejects.mjs");
  expect(code).toBe("export-threw");
  expect(message).toContain("was rejected: Error: no credentials");
  expect(userStack).toMatch(/^at .*rejects\.mjs:1:\d+\)?$/);
});
