import { readdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadFailure } from "./load-from.js";
import { scratch } from "./scratch.js";

const drawn = "\n        return 1 +;\n                  ^";

describe("a syntax error", () => {
  it.each(["./syntax-error.mjs", "./syntax-error.cjs", "./syntax-error.ts"])(
    "in %s is shown with file, line and a caret",
    async (specifier) => {
      const { code, message } = await loadFailure(specifier);
      expect(code).toBe("syntax");
      expect(message).toContain(`\`${specifier}\` has a syntax error: `);
      expect(message).toContain(`\n  ${specifier}:3:15${drawn}`);
    },
  );

  it.each([
    ["./imports-syntax-error.mjs", "./syntax-error.mjs"],
    ["./types/imports-syntax-error.ts", "./types/syntax-error.js"],
  ])("in a module that %s imports is put down to that module", async (specifier, culprit) => {
    const { code, message } = await loadFailure(specifier);
    expect(code).toBe("syntax");
    expect(message).toContain(`\`${culprit}\`, which \`${specifier}\` imports, has a syntax error`);
    expect(message).toContain(`${culprit}:3:15${drawn}`);
  });

  it("is located without running any of the user's code", async () => {
    const cwd = scratch({
      "package.json": '{ "type": "module" }',
      "store.js": 'import "./effect.js";\nimport "./syntax.js";\nexport default new Map();',
      "effect.js": 'import fs from "node:fs";\nfs.writeFileSync(new URL("ran", import.meta.url), "");',
      "syntax.js": "export const = 1;",
    });
    const { message } = await loadFailure("./store.js", cwd);
    expect(message).toContain("./syntax.js:1:14");
    expect(readdirSync(cwd)).not.toContain("ran");
  });

  it("in a module that is imported while the store's module runs names what it can", async () => {
    const cwd = scratch({
      "store.mjs": 'await import("./syntax.mjs");\nexport default new Map();',
      "syntax.mjs": "export const = 1;",
    });
    const { code, message } = await loadFailure("./store.mjs", cwd);
    expect(code).toBe("syntax");
    expect(message).toContain("`./store.mjs`, or a module that it imports, has a syntax error");
  });

  it("in a directory that is reached by a link is shown from there", async () => {
    const real = scratch({ "store.mjs": "export const = 1;" });
    const link = path.join(scratch(), "link");
    symlinkSync(real, link);
    const { message } = await loadFailure("./store.mjs", link);
    expect(message).toContain("`./store.mjs` has a syntax error");
    expect(message).toContain("\n  ./store.mjs:1:14\n");
  });

  it.each(["store.mjs", "store.cjs"])("at the end of %s, where something is missing, is shown there", async (name) => {
    const cwd = scratch({ [name]: "export default class {\n  get() {\n\n" });
    const { message } = await loadFailure(`./${name}`, cwd);
    expect(message).toContain(`\`./${name}\` has a syntax error: `);
    expect(message).toContain(name === "store.mjs" ? "./store.mjs:2:10\n" : "./store.cjs:1");
  });

  it("in a very long line is shown with what is around it", async () => {
    const padding = "0;".repeat(500);
    const cwd = scratch({ "store.mjs": `${padding}const = 1;${padding}` });
    const { message } = await loadFailure("./store.mjs", cwd);
    const [source = "", caret = ""] = message.split("\n").slice(-2);
    expect(message).toContain("./store.mjs:1:1007");
    expect(source.length).toBeLessThan(120);
    expect(source.slice(caret.indexOf("^"))).toMatch(/^= 1;/);
  });
});
