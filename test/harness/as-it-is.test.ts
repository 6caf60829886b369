import { describe, expect, it } from "vitest";
import { TestBuffer } from "../../src/buffer/index.js";
import { asItIs, asPassed } from "../../src/harness/as-it-is.js";
import { Journal, watchStore } from "../../src/harness/index.js";

describe("a call that is written down", () => {
  it("is kept with the bytes that were passed and answered, whatever becomes of them", async () => {
    const [value, answer] = [TestBuffer.fromBytes(Uint8Array.of(1, 2)), Uint8Array.of(3, 4)];
    const journal = new Journal();
    const raw = watchStore({ swap: () => answer }, journal);
    await raw.call("swap", ["c/0", value, [["c/1", 0, value]]]);
    journal.writeDown();
    value.setSlice(0, 2, 0xff);
    answer.fill(0xff);
    const [call] = journal.calls;
    expect(call?.settled).toEqual({ kind: "resolved", value: Uint8Array.of(3, 4) });
    const passed = TestBuffer.fromBytes(Uint8Array.of(1, 2));
    expect(call?.args).toEqual(["c/0", passed, [["c/1", 0, passed]]]);
    const [, kept] = call?.args ?? [];
    expect(kept instanceof TestBuffer && kept.toBytes()).toEqual(Uint8Array.of(1, 2));
  });

  it("keeps the class of what was answered", () => {
    const kept = asItIs(globalThis.Buffer.of(1, 2));
    expect(kept).toEqual(globalThis.Buffer.of(1, 2));
    expect(Object(kept).constructor.name).toBe("Buffer");
  });

  it("leaves memory that was transferred away as it is", () => {
    const buffer = TestBuffer.fromBytes(Uint8Array.of(1, 2));
    const { buffer: memory } = buffer.asArrayLike();
    structuredClone(memory, { transfer: [memory as ArrayBuffer] });
    expect(() => asItIs([buffer, buffer.asArrayLike()])).not.toThrow();
  });
});

describe("the arguments of a call", () => {
  it("are kept as they were passed where the store writes to them", async () => {
    const journal = new Journal();
    const grow = (request: { end: number }, batch: unknown[]) => {
      request.end = 9;
      batch.push("more");
    };
    const [request, batch] = [{ start: 0, end: 2 }, ["c/0"]];
    await watchStore({ grow }, journal).call("grow", [request, batch]);
    expect([request, batch]).toEqual([{ start: 0, end: 9 }, ["c/0", "more"]]);
    expect(journal.calls[0]?.args).toEqual([{ start: 0, end: 2 }, ["c/0"]]);
  });

  it("are the same where nothing can change, or might notice that it is looked at", () => {
    class Request {
      get start(): number {
        throw new Error("read");
      }
    }
    const args = ["c/0", Object.freeze({ end: 2 }), new Request(), undefined];
    expect(asPassed(args)).toBe(args);
  });
});
