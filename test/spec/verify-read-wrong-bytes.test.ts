import { describe, expect, it } from "vitest";
import { everywhere, pattern, verifyRead } from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import { answering, fakeScenario } from "./fake-scenario.js";

const value = pattern(256, 1);
const exactly = everywhere("exact");

async function failureOf(
  received: Uint8Array,
  read: { request?: ByteRequest; stale?: Uint8Array; others?: Uint8Array; given?: Uint8Array },
) {
  const given = new Map([["c/0", value], ...(read.given ? [["c/1", read.given] as const] : [])]);
  const { scenario, judgements } = fakeScenario({ store: answering(received), given });
  await verifyRead(scenario, exactly, {
    key: "c/0",
    request: read.request,
    value,
    ...(read.stale && { stale: new Map([["the value before", read.stale]]) }),
    ...(read.others && { others: new Map([["c/2", read.others]]) }),
  });
  return judgements;
}

describe("verifyRead of wrong bytes", () => {
  it("shows what was owed, what came, and where they part", async () => {
    const received = value.slice();
    received[200] = (value[200] ?? 0) ^ 1;
    expect(await failureOf(received, {})).toMatchObject([
      {
        standing: "wrong",
        label: "whole value of 256 bytes",
        key: "c/0",
        failure: {
          code: "value.differ",
          args: {
            request: null,
            size: 256,
            allowed: ["exact"],
            differsAt: 200,
            expected: { length: 256, from: 176 },
            received: { length: 256, from: 176 },
          },
        },
      },
    ]);
  });

  it("says `range` of a part and `value` of the whole", async () => {
    const cut = await failureOf(value.subarray(0, 64), {});
    const whole = await failureOf(value, { request: { suffix: 4 } });
    expect([...cut, ...whole]).toMatchObject([
      { failure: { code: "value.truncated", args: { count: -192 } } },
      { failure: { code: "range.whole-value", args: { differsAt: 0 } } },
    ]);
  });

  it("shows no expected bytes where none were owed", async () => {
    expect(await failureOf(Uint8Array.of(9), { request: { suffix: 0 } })).toMatchObject([
      { failure: { args: { expected: null, received: { length: 1, hex: "09" }, differsAt: 0 } } },
    ]);
  });

  it("names the earlier value that came", async () => {
    const stale = pattern(300, 2);
    expect(await failureOf(stale, { stale })).toMatchObject([
      { failure: { code: "value.stale", args: { origin: "the value before" } } },
    ]);
  });

  it("names the given key whose value came", async () => {
    const given = pattern(256, 3);
    expect(await failureOf(given.subarray(8, 16), { given, request: { start: 8, end: 16 } })).toMatchObject([
      { failure: { code: "range.other-key", args: { origin: "c/1" } } },
    ]);
  });

  it("does not take the given value of the key itself for that of another", async () => {
    const { scenario, judgements } = fakeScenario({
      store: answering(value),
      given: new Map([["c/0", value]]),
    });
    await verifyRead(scenario, exactly, { key: "c/0", value: pattern(256, 2) });
    expect(judgements).toMatchObject([{ failure: { code: "value.differ" } }]);
  });

  it("names a key that the case itself knows of", async () => {
    const others = pattern(256, 4);
    expect(await failureOf(others, { others })).toMatchObject([
      { failure: { code: "value.other-key", args: { origin: "c/2" } } },
    ]);
  });

  it("uses the label of the case where it has one", async () => {
    const { scenario, judgements } = fakeScenario({ store: answering(Uint8Array.of(1)) });
    await verifyRead(scenario, exactly, { key: "c/0", value, label: "after a reopen" });
    expect(judgements).toMatchObject([{ label: "after a reopen" }]);
  });

  it("puts only the bytes around the difference into evidence of large values", async () => {
    const large = pattern(5 * 2 ** 20, 1);
    const received = large.slice();
    received[4_000_000] = 0;
    const { scenario, judgements } = fakeScenario({ store: answering(received) });
    await verifyRead(scenario, exactly, { key: "c/0", value: large });
    expect(JSON.stringify(judgements).length).toBeLessThan(2000);
    expect(judgements).toMatchObject([{ failure: { args: { differsAt: 4_000_000 } } }]);
  });
});
