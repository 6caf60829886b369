import { describe, expect, it } from "vitest";
import { checkBaseline, parseBaseline } from "../../src/baseline/index.js";
import { baselineOf, catalogue } from "./sample-baseline.js";

const file = (entries: unknown, more: object = {}) =>
  JSON.stringify({ suiteVersion: "1.0.0", entries, ...more });
const entry = { id: "a.fails", reason: "see issue 12" };

describe("a baseline file", () => {
  it("is read with all that an entry can have", () => {
    const full = { ...entry, code: "range.first-bytes", platform: "linux" };
    expect(parseBaseline(file([full], { $schema: "x" }), "b.json")).toEqual(baselineOf(full));
  });

  it("is read with the mark that some editors put at its beginning", () => {
    expect(parseBaseline(`\uFEFF${file([entry])}`, "b.json")).toEqual(baselineOf(entry));
  });

  it.each([
    ["no JSON", "{", "The baseline `b.json` is not JSON: "],
    ["a list", "[]", "\n  it is no object with `suiteVersion`, `entries`"],
    ["no version", '{"entries":[]}', "\n  give the `suiteVersion` that the baseline is of, such as `1.0.0`"],
    ["an odd version", file([], { suiteVersion: "one" }), "\n  give the `suiteVersion` as three numbers"],
    ["no entries", '{"suiteVersion":"1.0.0"}', "\n  give the `entries` as a list"],
    ["a mistyped key", file([], { sweet: 1 }), "\n  `sweet` means nothing here; there can be `suiteVersion`"],
    ["an entry that is a text", file(["a.fails"]), "\n  entry 1: it is no object with `id`, `reason`"],
    ["an entry without id", file([entry, { reason: "x" }]), "\n  entry 2: give the `id` of a requirement"],
    [
      "a mistyped key of an entry",
      file([{ ...entry, reson: "x" }]),
      "\n  entry 1, `a.fails`: `reson` means nothing; did you mean `reason`?",
    ],
    [
      "a platform that is none",
      file([{ ...entry, platform: "mac" }]),
      "entry 1, `a.fails`: give one of aix, ",
    ],
    ["a reason that is no text", file([{ ...entry, reason: 12 }]), "`a.fails`: give the `reason` as text"],
  ])("is refused where it has %s", (_, text, message) => {
    expect(() => parseBaseline(text, "b.json")).toThrow(message);
  });

  it("is refused with all of its faults at once", () => {
    const text = file([{ ...entry, platform: "mac" }, { reason: "x" }]);
    expect(() => parseBaseline(text, "b.json")).toThrow(/entry 1, `a\.fails`: .*\n {2}entry 2: /);
  });
});

describe("a baseline that was read", () => {
  const terms = { catalogue, suiteVersion: "1.0.0", file: "b.json", update: "npx it --update-baseline" };
  const check = (...entries: Parameters<typeof baselineOf>) => {
    checkBaseline(baselineOf(...entries), terms);
  };

  it("is in order with known requirements and their reasons", () => {
    expect(() => check(entry, { ...entry, platform: "linux" })).not.toThrow();
  });

  it("is refused with an unknown requirement, the nearest one, and the command that mends it", () => {
    expect(() => check({ ...entry, id: "a.fials" })).toThrow(
      "The baseline `b.json` is out of order:\n" +
        "  entry 1, `a.fials`: there is no such requirement; did you mean `a.fails`?\n" +
        "Write it by hand, or bring it up to date: npx it --update-baseline --reason 'why'",
    );
  });

  it("is refused with a requirement of a suite that is not there, which may be one of the user's own", () => {
    expect(() => check({ ...entry, id: "ours.long-keys" })).toThrow(
      "there is no such requirement here; suites of your own are named with `--suites`\n",
    );
    expect(() => check({ ...entry, id: "a.something-else" })).toThrow("there is no such requirement\n");
  });

  it("is refused with a pattern, which stands for no requirement", () => {
    expect(() => check({ ...entry, id: "a.*" })).toThrow(
      "entry 1, `a.*`: patterns are not taken: list each requirement that is known to fail\n",
    );
  });

  it("is refused with an entry without a reason, and the command that gives one", () => {
    expect(() => check(...parseBaseline(file([{ id: "a.fails" }]), "b.json").entries)).toThrow(
      /entry 1, `a\.fails`: it has no reason: .*\n.* npx it --update-baseline --reason 'why'$/,
    );
    expect(() => check({ ...entry, reason: "  " })).toThrow("it has no reason");
  });

  it("is refused with two entries of one requirement", () => {
    expect(() => check(entry, { ...entry, reason: "again" })).toThrow(
      "entry 2, `a.fails`: entry 1 is of the same requirement: keep one of them",
    );
  });

  it("is refused with advice to use the later version that wrote it", () => {
    const later = { suiteVersion: "2.0.0", entries: [{ ...entry, id: "z.later" }] };
    expect(() => checkBaseline(later, terms)).toThrow(
      "It is of suite 2.0.0, and this is suite 1.0.0: use the version that wrote it.",
    );
  });
});
