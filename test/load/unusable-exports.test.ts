import { describe, expect, it } from "vitest";
import { loadFailure } from "./load-from.js";
import { scratch } from "./scratch.js";

describe("a module without a usable export", () => {
  it.each([
    ["./number.mjs", "`default`: the number 42"],
    ["./number.mjs", "`helper`: an object with `x`"],
    ["./nothing-usable.mjs", "`options`: an empty object"],
    ["./nothing.mjs", "It exports nothing."],
    ["./misspelt-create.mjs", "`default`: an object with `name`, `creat`"],
  ])("%s is told that it has %s", async (specifier, text) => {
    const { code, message } = await loadFailure(specifier);
    expect(code).toBe("no-usable-export");
    expect(message).toContain(text);
  });

  it("is told what is accepted, with an example", async () => {
    const { message } = await loadFailure("./nothing.mjs");
    expect(message).toContain("under the name `store` or `createStore`");
    expect(message).toContain("export default async ({ dir }) => new MyStore(dir);");
  });

  it.each([
    ["./misspelt-create.mjs", "Is `creat` meant to be `create`?"],
    ["./class-by-name.mjs", "Is `BucketStore` the store?"],
  ])("%s is asked: %s", async (specifier, question) => {
    expect((await loadFailure(specifier)).message).toContain(question);
  });

  it("that is a package is shown the module to write", async () => {
    const { message } = await loadFailure("zarrita");
    expect(message).toContain('import { FetchStore } from "zarrita";');
    expect(message).toContain("more\n");
  });

  it("is told a misspelt `store`", async () => {
    const cwd = scratch({ "m.mjs": "export const stoer = new Map();" });
    expect((await loadFailure("./m.mjs", cwd)).message).toContain("Is `stoer` the store?");
  });
});

describe("an invalid definition", () => {
  it.each([
    "`create` must be a function, but is the number 5",
    '`dialect` must be one of `zarr`, `zarrita`, `zarrjs`, but is the string "zar"',
    "`capabilties` is no key of a definition: did you mean `capabilities`?",
    "`capabilities.get.sufix` is no key of `capabilities`: did you mean `get.suffix`?",
    '`capabilities.set` must be a boolean, but is the string "yes"',
    '`policies.rangePastEnd` must be one of `remainder`, `error`, but is the string "whole"',
    "`policies.suffixZeros` is no key of `policies`: did you mean `suffixZero`?",
  ])("is told all its faults: %s", async (fault) => {
    const { code, message } = await loadFailure("./bad-definition.mjs");
    expect(code).toBe("invalid-definition");
    expect(message).toContain(`  - ${fault}`);
  });

  it("is told the known keys where none is near", async () => {
    const cwd = scratch({ "m.mjs": "export const store = { create() {}, verbosity: 3 };" });
    const { message } = await loadFailure("./m.mjs", cwd);
    expect(message).toContain("exports as `store` is not valid");
    expect(message).toContain("`verbosity` is no key of a definition: known are `name`, `dialect`");
  });
});
