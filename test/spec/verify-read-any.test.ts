import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesEqual } from "../../src/buffer/index.js";
import { everywhere, pattern, verifyRead } from "../../src/spec/index.js";
import { MemoryStore } from "../../src/store/index.js";
import { answering, fakeScenario } from "./fake-scenario.js";

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
