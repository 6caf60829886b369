import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { Journal } from "../../src/harness/index.js";
import { TimedOut, watched } from "../../src/runner/watchdog.js";

/** Makes quick calls without end. */
async function endless(journal: Journal): Promise<never> {
  for (;;) {
    const call = journal.begin("get", ["c/0"]);
    await sleep(1);
    journal.end(call, { kind: "resolved", value: undefined });
  }
}

describe("work that calls the store", () => {
  it("may take as long as 24 slow calls, however quick its calls are", async () => {
    const journal = new Journal();
    const error: unknown = await watched(journal, { timeoutMs: 10 }, () => endless(journal)).catch((e) => e);
    expect(error).toBeInstanceOf(TimedOut);
    expect(error).toMatchObject({ limitMs: 240 });
    expect(journal.calls.length).toBeGreaterThan(10);
  });

  it("ends with its own outcome where that comes first", async () => {
    const journal = new Journal();
    await expect(watched(journal, { timeoutMs: 1000 }, async () => "done")).resolves.toBe("done");
    const failing = async () => Promise.reject(new Error("failed"));
    await expect(watched(journal, { timeoutMs: 1000 }, failing)).rejects.toThrow("failed");
  });

  it("is given up even where the store has patched what promises are waited for by", async () => {
    const journal = new Journal();
    const { then } = Promise.prototype;
    let outcome: unknown;
    try {
      // biome-ignore lint/suspicious/noThenProperty: a patched `then` is the point
      Promise.prototype.then = () => new Promise(() => {});
      try {
        await watched(journal, { timeoutMs: 1000, totalMs: 20 }, () => new Promise(() => {}));
      } catch (error) {
        outcome = error;
      }
    } finally {
      // biome-ignore lint/suspicious/noThenProperty: as it was
      Promise.prototype.then = then;
    }
    expect(outcome).toBeInstanceOf(TimedOut);
  });
});
