import { describe, expect, it } from "vitest";
import { askAgain } from "../../src/runner/ask-again.js";
import type { Finding } from "../../src/runner/findings.js";

const limits = { timeoutMs: 5000 };

const missing = (again?: () => Promise<boolean>): Finding => ({
  label: "the whole value",
  failure: { code: "read.missing", args: { key: "c/0", request: null, size: 10, allowed: ["exact"] } },
  calls: 1,
  ...(again && { again }),
});

const notedAt = async (finding: Finding, timeoutMs = limits.timeoutMs) => {
  await askAgain({ right: 0, tolerated: [], wrong: [finding] }, { timeoutMs });
  return "rightLater" in finding.failure.args;
};

describe("a read that is made once more when its scenario has ended", () => {
  it("is noted where it is answered rightly", async () => {
    expect(await notedAt(missing(async () => true))).toBe(true);
  });

  it("is not where it is as wrong as before", async () => {
    expect(await notedAt(missing(async () => false))).toBe(false);
  });

  it("is not made where the case was judged by something else than one read", async () => {
    expect(await notedAt(missing())).toBe(false);
  });

  it("is given up where the store does not answer", async () => {
    expect(
      await notedAt(
        missing(() => new Promise(() => {})),
        20,
      ),
    ).toBe(false);
  });
});
