import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { MemoryStore } from "../../src/store/index.js";
import { bareContext, load, loadFailure, modules } from "./load-from.js";
import { scratch } from "./scratch.js";

const storeFile = path.join(modules, "store.mjs");

const packages = {
  "index.js": "",
  "node_modules/by-import/package.json":
    '{ "exports": { ".": { "require": "./never.cjs", "import": "./right.mjs" }, "./sub/*": "./inner/*.mjs" } }',
  "node_modules/by-import/never.cjs": "module.exports = 1;",
  "node_modules/by-import/right.mjs": 'export default new Map([["from", "import"]]);',
  "node_modules/by-import/inner/deep.mjs": 'export default new Map([["from", "sub"]]);',
  "node_modules/@scope/by-main/package.json": '{ "main": "lib/main.js" }',
  "node_modules/@scope/by-main/lib/main.js": 'module.exports = () => new Map([["from", "main"]]);',
  "inner/package.json": '{ "dependencies": { "by-import": "1.0.0" } }',
  "plain.js": "module.exports = () => new Map();",
};

describe("paths", () => {
  it.each([
    ["./store.mjs", modules, "./store.mjs"],
    ["store.mjs", modules, "./store.mjs"],
    ["../store.mjs", path.join(modules, "types"), "../store.mjs"],
    [storeFile, modules, "./store.mjs"],
    ["file:./store.mjs", modules, "./store.mjs"],
    [pathToFileURL(storeFile).href, modules, "./store.mjs"],
  ])("%s is a module", async (specifier, cwd, importSpecifier) => {
    const loaded = await load(specifier, cwd);
    expect(loaded).toMatchObject({ specifier, importSpecifier, modulePath: storeFile, shape: "instance" });
  });

  it("may hold characters that a URL has to escape", async () => {
    const cwd = scratch({ "a b#c?d%20.mjs": "export default new Map();" });
    expect((await load("./a b#c?d%20.mjs", cwd)).form).toBe("default export, ES Map");
  });

  it.each(["./typeless/esm.js", "./typeless/common.js"])(
    "%s loads, whose package does not say what its .js files are",
    async (specifier) => {
      expect((await load(specifier)).form).toBe("default export, function");
    },
  );
});

describe("packages", () => {
  it.each([
    ["by-import", "import", "Map"],
    ["by-import/sub/deep", "sub", "Map"],
    ["@scope/by-main", "main", "@scope/by-main"],
  ])("%s is found from the working directory, by its %s", async (specifier, from, called) => {
    const { definition, importSpecifier, name } = await load(
      specifier,
      path.join(scratch(packages), "inner"),
    );
    const made = (await definition.create(bareContext)) as Map<string, string>;
    expect([importSpecifier, name, made.get("from")]).toEqual([specifier, called, from]);
  });

  it("yield to a file of that name", async () => {
    expect((await load("plain.js", scratch(packages))).importSpecifier).toBe("./plain.js");
  });

  it("that are missing are named, with what may have been meant", async () => {
    const cwd = path.join(scratch(packages), "inner");
    const { code, message } = await loadFailure("by-imprt", cwd);
    expect(code).toBe("no-such-package");
    expect(message).toContain("nor a package `by-imprt`");
    expect(message).toContain("Did you mean `by-import`?");
  });

  it("that are missing come with the command that installs them", async () => {
    const { message } = await loadFailure("@no/such/thing", scratch(packages));
    expect(message).toContain("npm install @no/such");
  });

  it("that do not export the subpath are told from missing ones", async () => {
    const { code, message } = await loadFailure("by-import/other", scratch(packages));
    expect(code).toBe("no-such-package");
    expect(message).toContain('"exports"');
  });

  it("of Node itself are no stores", async () => {
    const { code, message } = await loadFailure("fs");
    expect([code, message.includes("a module of Node itself")]).toEqual(["no-such-package", true]);
  });
});

describe("memory:", () => {
  it("makes a fresh memory store each time", async () => {
    const { definition, kind, modulePath } = await load("memory:");
    const [first, second] = [await definition.create(bareContext), await definition.create(bareContext)];
    expect(first).toBeInstanceOf(MemoryStore);
    expect(second).not.toBe(first);
    expect([kind, modulePath]).toEqual(["factory", undefined]);
  });

  it("is seeded, peeked into and reopened on one place", async () => {
    const { definition } = await load("memory:");
    const store = (await definition.create(bareContext)) as MemoryStore;
    await definition.seed?.(store, new Map([["a/b", new Uint8Array([1, 2])]]), bareContext);
    const again = (await definition.reopen?.(store, bareContext)) as MemoryStore;
    expect(await definition.peek?.(store, "a/b", bareContext)).toEqual(new Uint8Array([1, 2]));
    expect(again).not.toBe(store);
    expect(await again.getSize("a/b")).toBe(2);
  });

  it("takes nothing after the colon", async () => {
    const { code, message } = await loadFailure("memory:abc");
    expect([code, message.includes("nothing may follow `memory:`")]).toEqual(["unknown-scheme", true]);
  });
});

describe("other schemes", () => {
  it.each(["https://example.org/data", "s3:bucket", "node:fs"])(
    "%s is refused by name",
    async (specifier) => {
      const { code, message } = await loadFailure(specifier);
      expect(code).toBe("unknown-scheme");
      expect(message).toContain(`\`${specifier}\` cannot be loaded`);
      expect(message).toContain("export default () =>");
    },
  );

  it("a file URL with a host is refused", async () => {
    const { code, message } = await loadFailure("file://host/store.mjs");
    expect([code, message.includes("file:///")]).toEqual(["no-such-file", true]);
  });
});
