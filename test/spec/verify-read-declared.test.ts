import { describe, expect, it } from "vitest";
import { pattern, type Rulings, verifyRead } from "../../src/spec/index.js";
import type { Policies, Store } from "../../src/store/index.js";
import { answering, fakeScenario } from "./fake-scenario.js";

const value = pattern(256, 1);
const read = { key: "c/0", request: { start: 4, end: 4 }, value };
const rulings: Rulings = {
  zarr: { right: ["rejected"], tolerated: ["empty"] },
  zarrita: { right: ["rejected", "empty"] },
  zarrjs: { right: ["rejected", "empty"] },
  policy: { name: "rangeZeroLength", choices: { error: ["rejected"], empty: ["empty"] } },
};

async function judged(store: Store, policies: Policies) {
  const { scenario, judgements } = fakeScenario({ store, policies });
  await verifyRead(scenario, rulings, read);
  return judgements;
}

describe("verifyRead of a store that declares its choice", () => {
  it("says that the choice was not kept where the dialect would let the answer pass", async () => {
    const args = { policy: "rangeZeroLength", choice: "error", found: "empty", allowed: ["rejected"] };
    expect(await judged(answering(new Uint8Array()), { rangeZeroLength: "error" })).toMatchObject([
      { standing: "wrong", key: "c/0", failure: { code: "policy.not-kept", args } },
    ]);
  });

  it("says so of an error in the place of the empty buffer that was promised", async () => {
    const get = async () => Promise.reject(new Error("416"));
    expect(await judged({ get }, { rangeZeroLength: "empty" })).toMatchObject([
      { failure: { code: "policy.not-kept", args: { found: "rejected", choice: "empty" } } },
    ]);
  });

  it("shows wrong bytes for what they are, whatever was declared", async () => {
    for (const rangeZeroLength of ["error", "empty"] as const) {
      expect(await judged(answering(value), { rangeZeroLength })).toMatchObject([
        { standing: "wrong", failure: { code: "range.whole-value" } },
      ]);
    }
  });

  it("shows a missing key for what it is, which no dialect lets pass", async () => {
    expect(await judged({ get: async () => undefined }, { rangeZeroLength: "empty" })).toMatchObject([
      { failure: { code: "read.missing" } },
    ]);
  });
});
