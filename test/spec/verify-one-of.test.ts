import { describe, expect, it } from "vitest";
import { judgeOneOf, type Outcome, pattern, whileWriting } from "../../src/spec/index.js";
import { fakeScenario } from "./fake-scenario.js";

const [first, second] = [pattern(400, 1), pattern(300, 40)];
const writes = new Map([
  ["the first value", first],
  ["the second value", second],
]);

const bytes = (...parts: Uint8Array[]): Outcome => ({
  kind: "bytes",
  bytes: Uint8Array.from(parts.flatMap((part) => [...part])),
});

/** What is judged of an outcome, and which write it is taken for. */
function judged(outcome: Outcome, rest: Partial<Parameters<typeof judgeOneOf>[1]> = {}) {
  const { scenario, judgements } = fakeScenario();
  const seen = judgeOneOf(scenario, { key: "c/0", writes, ...rest }, outcome);
  const [judgement] = judgements;
  expect(judgements.length).toBe(1);
  return { seen, judgement };
}

describe("a read while a key is overwritten", () => {
  it("may answer with either value, whole, and tells which", () => {
    expect(judged(bytes(first))).toEqual({ seen: "the first value", judgement: { standing: "right" } });
    expect(judged(bytes(second))).toEqual({ seen: "the second value", judgement: { standing: "right" } });
  });

  it("may answer with a part of either, where a part was asked for", () => {
    const request = { start: 10, end: 50 };
    expect(judged(bytes(second.subarray(10, 50)), { request }).seen).toBe("the second value");
    expect(judged(bytes(second.subarray(11, 51)), { request }).seen).toBeUndefined();
  });

  it("must not answer with the beginning of one and the end of the other", () => {
    const { seen, judgement } = judged(bytes(second.subarray(0, 150), first.subarray(150)));
    expect(seen).toBeUndefined();
    expect(judgement).toMatchObject({
      standing: "wrong",
      key: "c/0",
      failure: {
        code: "read.torn",
        args: {
          sources: [
            "the first value (400 bytes, 98 4f d8 97 …)",
            "the second value (300 bytes, f1 a2 7f 08 …)",
          ],
          changesAt: 150,
          circumstance: "being-written",
        },
      },
    });
  });

  it("is told apart where only one value was cut short", () => {
    const { judgement } = judged(bytes(first.subarray(0, 200)));
    expect(judgement).toMatchObject({ standing: "wrong", failure: { code: "value.truncated" } });
  });

  it("is held against the value that it begins like, where it is nobody's", () => {
    const spoilt = second.slice();
    spoilt.fill(0xaa, 5);
    const { judgement } = judged(bytes(spoilt));
    expect(judgement).toMatchObject({ label: 'whole value of "c/0"' });
    expect(judgement).toMatchObject({ failure: { code: "value.differ", args: { size: 300, differsAt: 5 } } });
  });

  it("must not be empty or missing", () => {
    expect(judged(bytes()).judgement).toMatchObject({ standing: "wrong", failure: { code: "read.empty" } });
    const missing = judged({ kind: "missing" }).judgement;
    expect(missing).toMatchObject({ standing: "wrong", failure: { code: "read.missing" } });
  });

  it("may be refused while writes are under way, with a warning, and not when they have ended", () => {
    const refused: Outcome = { kind: "rejected", error: new Error("busy") };
    expect(judged(refused, { rulings: whileWriting }).judgement).toMatchObject({ standing: "tolerated" });
    expect(judged(refused).judgement).toMatchObject({
      standing: "wrong",
      failure: { code: "read.rejected" },
    });
  });
});
