import { expect, it } from "vitest";
import { likeness } from "../../src/runner/look-alike.js";

it.each([
  ["case", "gone/Upper", "gone/upper"],
  ["an escape", "c/a%20b", "c/a b"],
  ["composition", "c/\u00e9", "c/e\u0301"],
  ["a pattern", "foo/b", "foo/*"],
  ["a long beginning", `${"a/".repeat(30)}0`, `${"a/".repeat(30)}71`],
])("a key looks like one that differs in %s", (_, key, other) => {
  expect(likeness(key, other)).toBe(2);
  expect(likeness(other, key)).toBe(2);
});

it("a key looks less like its neighbour, and not like others or itself", () => {
  expect(likeness("c/0", "c/1")).toBe(1);
  expect(likeness("c/0", "d/17")).toBe(0);
  expect(likeness("c/0", "c/0")).toBe(0);
});
