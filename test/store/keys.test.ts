import { describe, expect, it } from "vitest";
import { assertKey, childrenOf, directoryOf } from "../../src/store/index.js";

describe("assertKey", () => {
  it.each(["a", "a/b/c", "c/0.0", ".zarray", "ä ü", "a//b", "%2F", "a b"])(
    "lets `%s` pass as it is",
    (key) => {
      expect(assertKey(key)).toBe(key);
    },
  );

  it.each(["", "/", "/a", "a/", "//"])("refuses `%s`, and shows it", (key) => {
    expect(() => assertKey(key)).toThrow(`\`${key}\` is not a key`);
  });

  it.each([undefined, null, 5, {}])("refuses %o, which is no string", (key) => {
    expect(() => Reflect.apply(assertKey, undefined, [key])).toThrow("a key is a string");
  });
});

describe("directoryOf", () => {
  it.each([
    ["", ""],
    ["foo", "foo/"],
    ["foo/", "foo/"],
    ["foo/bar", "foo/bar/"],
  ])("of `%s` is `%s`", (prefix, directory) => {
    expect(directoryOf(prefix)).toBe(directory);
  });
});

describe("childrenOf", () => {
  it("names each direct child once, a key and a directory of one name together", () => {
    const keys = ["foo/a", "foo/b/c", "foo/b/d", "foo/b", "foo", "foobar/a", "foo-1", "foo.1/a"];
    expect([...childrenOf(keys, "foo")]).toEqual(["a", "b"]);
    expect([...childrenOf(keys, "")].sort()).toEqual(["foo", "foo-1", "foo.1", "foobar"]);
  });

  it("takes the prefix with and without its slash", () => {
    expect(childrenOf(["foo/a"], "foo/")).toEqual(childrenOf(["foo/a"], "foo"));
  });
});
