import { describe, expect, it } from "vitest";
import { everywhere, pattern, type Rulings, verifyRead } from "../../src/spec/index.js";
import { type ByteRequest, MemoryStore } from "../../src/store/index.js";
import { answering, fakeScenario } from "./fake-scenario.js";

const value = pattern(256, 1);
const exactly = everywhere("exact");
const tolerant: Rulings = {
  zarr: { right: ["rejected"], tolerated: ["empty"] },
  zarrita: { right: ["rejected", "empty"] },
  zarrjs: { right: ["rejected", "empty"] },
  policy: { name: "rangeZeroLength", choices: { error: ["rejected"], empty: ["empty"] } },
};

describe("verifyRead of a right answer", () => {
  it("judges it right, and has no failure to show", async () => {
    const { scenario, judgements } = fakeScenario({ store: answering(value.slice(252)) });
    const found = await verifyRead(scenario, exactly, { key: "c/0", request: { suffix: 4 }, value });
    expect(found).toBe("exact");
    expect(judgements).toEqual([{ standing: "right" }]);
  });

  it("holds for every request that the reference store answers", async () => {
    const store = new MemoryStore(new Map([["c/0", value]]));
    const { scenario, judgements } = fakeScenario({ store });
    for (let start = 0; start < 256; start += 17) {
      const within: ByteRequest[] = [{ start, end: start + 1 }, { offset: start }, { suffix: start + 1 }];
      for (const request of within) await verifyRead(scenario, exactly, { key: "c/0", request, value });
      const beyond = { start, end: 999 };
      await verifyRead(scenario, everywhere("clamped"), { key: "c/0", request: beyond, value });
    }
    expect(judgements.length).toBe(64);
    expect(judgements.filter(({ standing }) => standing !== "right")).toEqual([]);
  });

  it("holds for a missing key that is told as missing", async () => {
    const { scenario, judgements } = fakeScenario({ store: new MemoryStore() });
    const found = await verifyRead(scenario, everywhere("missing"), { key: "c/0", value: undefined });
    expect([found, judgements]).toEqual(["missing", [{ standing: "right" }]]);
  });

  it("asks with the request given, and with none where there is none", async () => {
    const asked: unknown[][] = [];
    const get = async (...args: unknown[]) => {
      asked.push(args);
      return undefined;
    };
    const { scenario } = fakeScenario({ store: { get } });
    await verifyRead(scenario, exactly, { key: "c/0", value });
    await verifyRead(scenario, exactly, { key: "c/0", value, request: { offset: 1 } });
    const { prototype } = scenario;
    expect(asked).toEqual([
      ["c/0", prototype],
      ["c/0", prototype, { offset: 1 }],
    ]);
  });
});

describe("verifyRead of a tolerated answer", () => {
  const read = { key: "c/0", request: { start: 4, end: 4 }, value };
  const empty = answering(new Uint8Array());

  it("judges it tolerated, and shows what it was", async () => {
    const { scenario, judgements } = fakeScenario({ store: empty });
    expect(await verifyRead(scenario, tolerant, read)).toBe("empty");
    expect(judgements).toEqual([
      {
        standing: "tolerated",
        label: "{ start: 4, end: 4 } of 256 bytes",
        key: "c/0",
        failure: {
          code: "read.empty",
          args: {
            key: "c/0",
            request: { start: 4, end: 4 },
            size: 256,
            allowed: ["rejected"],
            expected: null,
          },
        },
      },
    ]);
  });

  it.each([
    ["in a dialect that has it right", { dialect: "zarrita" }, "right"],
    ["where the store declares it", { policies: { rangeZeroLength: "empty" } }, "right"],
    ["where the store declares the other choice", { policies: { rangeZeroLength: "error" } }, "wrong"],
    [
      "where it declares the other choice and the dialect would have it right",
      { dialect: "zarrita", policies: { rangeZeroLength: "error" } },
      "wrong",
    ],
  ] as const)("%s judges it %s", async (_, options, expected) => {
    const { scenario, judgements } = fakeScenario({ store: empty, ...options });
    await verifyRead(scenario, tolerant, read);
    expect(judgements.map(({ standing }) => standing)).toEqual([expected]);
  });
});
