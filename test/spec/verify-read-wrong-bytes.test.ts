import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesEqual } from "../../src/buffer/index.js";
import { everywhere, pattern, verifyRead } from "../../src/spec/index.js";
import { type ByteRequest, MemoryStore } from "../../src/store/index.js";
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

const anyNumber = fc.integer({ min: -2, max: 40 });
const anyRequest = fc.oneof(
  fc.record({ start: anyNumber, end: anyNumber }),
  fc.record({ offset: anyNumber }),
  fc.record({ suffix: anyNumber }),
);

describe("verifyRead of any request and any answer", () => {
  it("never judges bytes right or tolerable that the reference store would not give", async () => {
    const lenient = everywhere("exact", "clamped", "empty", "rejected");
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 32 }),
        anyRequest,
        fc.tuple(anyNumber, anyNumber),
        async (size, request, [from, to]) => {
          const held = pattern(size, 1);
          const received = held.slice(from, to);
          const reference = new MemoryStore(new Map([["c/0", held]]));
          const { scenario, judgements } = fakeScenario({ store: answering(received) });
          await verifyRead(scenario, lenient, { key: "c/0", request, value: held });
          const due = await reference
            .get("c/0", scenario.prototype, request)
            .then((buffer) => buffer?.toBytes() ?? new Uint8Array())
            .catch(() => new Uint8Array());
          const right = received.length === 0 || bytesEqual(received, due);
          expect(judgements[0]?.standing).toBe(right ? "right" : "wrong");
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});
