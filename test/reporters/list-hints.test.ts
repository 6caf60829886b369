import { describe, expect, it } from "vitest";
import { failureText } from "../../src/reporters/text/failure-text.js";
import type { ListDifference } from "../../src/results/index.js";

const none = { missing: [], unexpected: [], repeated: [], expectedCount: 3, receivedCount: 2 };

function textOf(args: Partial<ListDifference>) {
  return failureText({ code: "list.differs", args: { call: "list()", ...none, ...args } });
}

describe("the hint for a listing", () => {
  it.each<[what: string, difference: Partial<ListDifference>, hint: string]>([
    ["names left out", { missing: ["a"] }, "to its last page"],
    ["names that come twice", { repeated: ["a"] }, "Collect names in a `Set`"],
    [
      "names left out and names that come twice",
      { missing: ["a"], repeated: ["b"] },
      "place where a page begins",
    ],
    [
      "names in another writing",
      { missing: ["a%20b"], unexpected: ["a b"] },
      "Names come back as they were set",
    ],
    ["what holds no value", { unexpected: ["foo"] }, "List what holds a value and nothing else"],
    [
      "what is not in the directory",
      { call: 'listDir("foo")', unexpected: ["0"] },
      "List what lies in the directory",
    ],
    ["listings at once", { call: "list(), one of 3: 2", missing: ["a"] }, "a field of the store"],
    ["listings beside writes", { call: "list() while others write", missing: ["a"] }, "list a snapshot"],
    ["a new key", { call: 'list() after set("a")', missing: ["a"] }, "A listing that is kept has to go"],
    [
      "a change to be refused",
      { call: "list() after clear(), to be refused", missing: ["a"] },
      "to be refused",
    ],
    [
      "names like those of leftovers",
      { missing: ["a.tmp", "c/.DS_Store"] },
      "Hide only names that `set` refuses",
    ],
    ["such names and others", { missing: ["a.tmp", "b"] }, "to its last page"],
    [
      "reads",
      { call: 'list() beside reads, after delete("a")', unexpected: ["a"] },
      "Either the listing or `get`",
    ],
  ])("of %s", (_, difference, hint) => {
    expect(textOf(difference).hint).toContain(hint);
  });

  it("speaks of the slash where a sibling was listed, and only there", () => {
    const call = 'listPrefix("foo/")';
    const unexpected = ["foobar/a"];
    expect(textOf({ call, unexpected, sibling: "foobar/a" }).hint).toBe(
      "Compare with the prefix and its slash, not with its characters alone, with which `foobar/a` begins too.",
    );
    expect(textOf({ call, unexpected: ["b"] }).hint).not.toContain("slash");
  });
});

describe("what is said of a listing", () => {
  it("does not set a count against itself", () => {
    const { headline } = textOf({ missing: ["a"], unexpected: ["b"], receivedCount: 3 });
    expect(headline).toBe("`list()` listed 3 names, but not those that there are.");
  });

  it("has a verb that fits a single name", () => {
    const { headline } = textOf({ unexpected: ["a"], expectedCount: 1, receivedCount: 3 });
    expect(headline).toBe("`list()` listed 3 names where there is 1 name.");
  });

  it("says that names which others touched are not counted", () => {
    const { headline } = textOf({ call: "list() while others write", missing: ["a"] });
    expect(headline).toBe(
      "`list() while others write` went wrong about the 3 names that nobody touched: of these it listed 2.",
    );
  });

  it("says that reads are what it was held against", () => {
    const call = 'list() beside reads, after delete("a")';
    expect(textOf({ call, unexpected: ["a"] }).details).toEqual(["Listed, and not found by `get`: `a`."]);
    expect(textOf({ call, missing: ["a"] }).details).toEqual(["Left out, and found by `get`: `a`."]);
  });
});
