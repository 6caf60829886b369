import { describe, expect, it } from "vitest";
import { isNotImplemented } from "../../src/spec/index.js";

const named = (name: string) => Object.assign(new Error("keys"), { name });
const coded = (code: string) => Object.assign(new Error("keys"), { code });
const hostile = new Proxy(
  {},
  {
    get: () => {
      throw new Error("not implemented");
    },
  },
);

describe("isNotImplemented", () => {
  it.each([
    new Error("Method not implemented."),
    new Error("keys() is not yet implemented"),
    new TypeError("listDir has not been implemented for S3"),
    new Error("Unimplemented"),
    named("NotImplementedError"),
    coded("ERR_METHOD_NOT_IMPLEMENTED"),
    "not implemented",
    { name: "Error", message: "Not implemented" },
  ])("knows %s", (error) => {
    expect(isNotImplemented(error)).toBe(true);
  });

  it.each([
    new Error("ENOENT: no such file or directory"),
    new Error("the store is read-only"),
    new Error("a range of no bytes is not supported"),
    undefined,
    null,
    42,
    hostile,
  ])("is not taken in by case %#", (error) => {
    expect(isNotImplemented(error)).toBe(false);
  });
});
