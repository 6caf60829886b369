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
});
