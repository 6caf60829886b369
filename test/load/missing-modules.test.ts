import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadFailure, modules } from "./load-from.js";

describe("a module that is not there", () => {
  it.each([
    ["./STORE.mjs", "./store.mjs"],
    ["./store.ts", "./store.mjs"],
    ["./stroe.mjs", "./store.mjs"],
    ["./throw.cjs", "./throws.mjs"],
    ["./store", "./store.mjs"],
    ["./default-clas.mjs", "./default-class.mjs"],
    ["file:./stor.mjs", "./store.mjs"],
  ])("%s brings up %s", async (specifier, proposal) => {
    const { code, message } = await loadFailure(specifier);
    expect(code).toBe("no-such-file");
    expect(message).toContain(`There is no file \`${specifier}\``);
    expect(message).toMatch(new RegExp(`Did you mean .*\`${proposal.replaceAll(".", "\\.")}\``));
  });

  it("and was named without a dot or an extension is looked for among files, too", async () => {
    const { code, message } = await loadFailure("store");
    expect([code, message.includes("Did you mean `./store.mjs`")]).toEqual(["no-such-package", true]);
  });

  it("brings up what the directory has, where nothing is near", async () => {
    const { message } = await loadFailure("./qqqqqqqqqqqqqqqq.js", path.join(modules, "directory"));
    expect(message).toContain("are `index.mjs`.");
  });

  it("in a directory that is not there is told so", async () => {
    const { code, message } = await loadFailure("./no-such-directory/store.mjs");
    expect(code).toBe("no-such-file");
    expect(message).toContain(`there is no directory \`${path.join(modules, "no-such-directory")}\``);
  });

  it("is told from one that was not named at all", async () => {
    expect((await loadFailure("")).message).toContain("No store was named");
  });
});

describe("what is no module", () => {
  it("a directory brings up the module in it and the directory store", async () => {
    const { code, message } = await loadFailure("./directory");
    expect(code).toBe("is-a-directory");
    expect(message).toContain("Did you mean `./directory/index.mjs`?");
    expect(message).toContain("write `file:./directory`");
  });

  it("a directory without a dot before it does so, too", async () => {
    expect((await loadFailure("directory")).message).toContain("write `file:./directory`");
  });

  it("a text file is refused with the extensions that are accepted", async () => {
    const { code, message } = await loadFailure("./text.txt");
    expect([code, message.includes(".js, .mjs, .cjs, .ts")]).toEqual(["import-failed", true]);
  });
});
