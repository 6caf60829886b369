import { describe, expect, it } from "vitest";
import { fixturesIn, loadFixture } from "../fixtures/fixture.js";
import { report, resultOf } from "../runner/results.js";

const broken = await fixturesIn("broken");

/** The failure of a requirement by a store that breaks it. */
async function failureOf(name: string, id: string) {
  const fixture = broken.find(({ file }) => file === `${name}.js`);
  if (fixture === undefined) throw new Error(`there is no ${name}`);
  const made = await report(await loadFixture(fixture), { grep: [new RegExp(`^${id}$`)] });
  return resultOf(made, id).failure;
}

describe("a failed read says what went on around it", () => {
  it.each([
    ["value-cut-short-by-abort", "abort.before", "aborted"],
    ["value-cut-short-by-abort", "abort.midway", "aborted"],
    ["chunk-wiped-by-late-abort", "abort.after", "aborted-late"],
    ["value-read-aborted-by-the-first", "abort.others", "beside-aborted"],
    ["first-abort-ends-store", "abort.again", "after-aborted"],
    ["set-aborted-half-way", "abort.set", "aborted-set"],
    ["range-left-in-options", "abort.options", "with-options"],
    ["value-removed-before-write", "concurrency.torn-range", "being-written"],
    ["parts-set-at-once-lost", "concurrency.parts-set-at-once", "patched"],
    ["open-makes-place-anew", "lifecycle.used-opened", "opened"],
    ["close-removes-values", "lifecycle.survives-close", "closed-before"],
    ["close-removes-values", "lifecycle.used-after-close", "closed"],
    ["open-makes-place-anew", "lifecycle.set-after-close", "set-when-closed"],
    ["handle-keeps-values", "lifecycle.second-handle", "other-handle"],
    ["written-back-later", "set.reaches-backend", "peeked"],
    ["deleted-again-later", "set.stays", "moment-later"],
    ["http-chunk-taken-for-part", "byte-range.ignored-by-server", "range-ignored"],
  ])("%s, of %s: %s", async (name, id, circumstance) => {
    expect(await failureOf(name, id)).toMatchObject({ args: { circumstance } });
  });
});

describe("a failed read says", () => {
  it("how its request was written, where that is what went wrong", async () => {
    const written = "{ start: 1, end: 3, offset: undefined, suffix: undefined }";
    expect(await failureOf("undefined-suffix-taken", "byte-range.request-objects")).toMatchObject({
      args: { written },
    });
  });

  it("that its value is the one before, where values differ in a byte", async () => {
    expect(await failureOf("item-cache-checked-by-the-second", "set.nearly-alike")).toMatchObject({
      code: "value.stale",
    });
  });

  it("whose answer it got, in a batch that is in another order", async () => {
    expect(await failureOf("batch-sorted", "partial-values.order")).toMatchObject({
      args: { answersMember: 5 },
    });
  });
});

describe("an abort that another call hears of", () => {
  it("is told from an error of the store", async () => {
    expect(await failureOf("first-abort-ends-store", "abort.reason")).toMatchObject({
      args: { received: "the reason of another signal" },
    });
  });
});

describe("a race for a key", () => {
  it("is told by who saw what", async () => {
    const failure = await failureOf("create-checks-first", "concurrency.one-winner");
    expect(failure).toMatchObject({ args: { expected: "one value to all" } });
  });
});
