import { describe, expect, it } from "vitest";
import { type Cost, NotApplicable } from "../../src/spec/index.js";
import { type Bounds, verifyCost } from "../../suites/cost/measured.js";
import { fakeScenario } from "../spec/fake-scenario.js";

const KiB = 1024;

/** What a read comes to that costs so much, where other reads have cost something before. */
async function judged(spent: Cost, bounds: Partial<Bounds> = {}, read = async (): Promise<unknown> => 0) {
  const { scenario, judgements } = fakeScenario();
  const counter = { requests: 3, bytes: 5000 };
  const cost = async () => ({ ...counter });
  await verifyCost({ ...scenario, cost }, { call: "read", asked: 100, ...bounds }, () => {
    counter.requests += spent.requests;
    counter.bytes += spent.bytes;
    return read();
  });
  return judgements;
}

describe("the cost of a read", () => {
  it("may be 64 KiB more than was asked for", async () => {
    expect(await judged({ requests: 1, bytes: 100 + 64 * KiB })).toEqual([{ standing: "right" }]);
  });

  it("is too much from the next byte on", async () => {
    const args = { call: "read", asked: 100, moved: 101 + 64 * KiB, requests: 1 };
    const failure = { code: "cost.excess", args };
    expect(await judged({ requests: 1, bytes: 101 + 64 * KiB })).toMatchObject([
      { standing: "wrong", failure },
    ]);
  });

  it("is too much where it took more requests than it may", async () => {
    expect(await judged({ requests: 2, bytes: 100 }, { requests: 2 })).toEqual([{ standing: "right" }]);
    expect(await judged({ requests: 3, bytes: 100 }, { requests: 2 })).toMatchObject([{ standing: "wrong" }]);
  });

  it("may be any number of requests where none is named", async () => {
    expect(await judged({ requests: 50, bytes: 100 })).toEqual([{ standing: "right" }]);
  });

  it("does not apply to a read that is refused", async () => {
    const refused = () => Promise.reject(new Error("refused"));
    await expect(judged({ requests: 1, bytes: 0 }, {}, refused)).rejects.toBeInstanceOf(NotApplicable);
  });

  it("does not apply to a store that never asked for the server", async () => {
    const { scenario } = fakeScenario();
    const uncounted = { ...scenario, cost: async () => undefined };
    const verify = verifyCost(uncounted, { call: "read", asked: 1 }, async () => 0);
    await expect(verify).rejects.toBeInstanceOf(NotApplicable);
  });
});
