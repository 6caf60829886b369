import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { DirectoryStore } from "../../src/load/directory/directory-store.js";
import { makeStoreContext } from "../../src/load/index.js";
import { bufferOf, bytesIn } from "./directory-fixture.js";
import { load, loadFailure } from "./load-from.js";
import { scratch } from "./scratch.js";

async function makeFrom(specifier: string, cwd: string) {
  const context = await makeStoreContext(path.join(scratch(), "contexts"));
  const { definition, ...loaded } = await load(specifier, cwd);
  const make = async () => (await definition.create(context)) as DirectoryStore;
  return { context, definition, loaded, make };
}

describe("file: with a directory", () => {
  it.each(["file:", "file: "])(
    "refuses an empty path, as of a variable that is not set: %j",
    async (specifier) => {
      const { code, message } = await loadFailure(specifier);
      expect({ code, message }).toEqual({
        code: "no-such-file",
        message: `\`${specifier}\` names no directory: write \`file:./data\`.`,
      });
    },
  );

  it("makes fresh stores below a directory that exists, and leaves what was there", async () => {
    const cwd = scratch({ "data/mine.txt": "mine" });
    const { definition, make, context } = await makeFrom("file:./data", cwd);
    const [one, other] = [await make(), await make()];
    await one.set("mine.txt", bufferOf([1]));
    expect([path.dirname(one.root), path.dirname(other.root)]).toEqual([
      path.join(cwd, "data"),
      path.join(cwd, "data"),
    ]);
    expect(await bytesIn(other, "mine.txt")).toBeUndefined();
    for (const store of [one, other]) await definition.destroy?.(store, context);
    expect(readdirSync(path.join(cwd, "data"))).toEqual(["mine.txt"]);
    expect(readFileSync(path.join(cwd, "data/mine.txt"), "utf8")).toBe("mine");
  });

  it("makes a directory that does not exist, and removes it with its last store", async () => {
    const cwd = scratch();
    const { definition, make, context } = await makeFrom("file:data", cwd);
    const [one, other] = [await make(), await make()];
    await definition.destroy?.(one, context);
    expect(existsSync(path.join(cwd, "data"))).toBe(true);
    await definition.destroy?.(other, context);
    expect(existsSync(path.join(cwd, "data"))).toBe(false);
  });

  it("takes a path after `file:` as it is, and decodes a URL", async () => {
    const cwd = scratch({ "a%20b/x": "", "a b/x": "" });
    const plain = await makeFrom("file:a%20b", cwd);
    const url = await makeFrom(`file://${cwd}/a%20b`, cwd);
    expect(plain.loaded.form).toContain(path.join(cwd, "a%20b"));
    expect(url.loaded.form).toContain(path.join(cwd, "a b"));
  });

  it("is seeded, peeked into and reopened on one place", async () => {
    const { definition, make, context } = await makeFrom("file:./data", scratch());
    const store = await make();
    await definition.seed?.(store, new Map([["c/0", new Uint8Array([1, 2])]]), context);
    const again = (await definition.reopen?.(store, context)) as DirectoryStore;
    expect(await bytesIn(again, "c/0", { suffix: 1 })).toEqual([2]);
    expect(await definition.peek?.(store, "c/0", context)).toEqual(new Uint8Array([1, 2]));
    expect(await definition.peek?.(store, "none", context)).toBeUndefined();
  });

  it("refuses a file that is no directory", async () => {
    const { code, message } = await loadFailure("file:./text.txt");
    expect([code, message.includes("is a file and not a directory")]).toEqual(["not-a-directory", true]);
  });

  it("refuses a directory in one that does not exist", async () => {
    const { code, message } = await loadFailure("file:./no-such-directory/data");
    expect([code, message.includes("there is no such directory")]).toEqual(["no-such-file", true]);
  });
});
