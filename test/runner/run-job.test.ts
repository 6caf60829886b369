import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Child, ChildEnd } from "../../src/runner/child-handle.js";
import { lookMs, runJob } from "../../src/runner/run-job.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A child that does nothing, and what it was asked for. */
function idle() {
  const asked: string[] = [];
  let end = (_: ChildEnd) => {};
  const ended = new Promise<ChildEnd>((resolve) => {
    end = resolve;
  });
  const child = {
    onMessage: (() => {}) as Child["onMessage"],
    ended,
    start: () => asked.push("start"),
    stop: () => asked.push("stop"),
  };
  return { asked, child, end };
}

function run(
  child: object,
  { signal, look }: { signal?: AbortSignal; look?: () => string | undefined } = {},
) {
  return runJob<string>({
    child: child as Child,
    job: {
      bench: { specifier: "memory:", cwd: "." },
      directory: ".",
      workloads: [],
      budgetMs: 0,
      timeoutMs: 1,
      seed: 0,
    },
    signal,
    take: ({ type }) => type === "done",
    look: look ?? (() => undefined),
    lostTo: ({ exitCode }) => `exit code ${exitCode}`,
  });
}

it("is over with the last message", async () => {
  const { asked, child } = idle();
  const over = run(child);
  child.onMessage({ type: "beat" }, 0);
  child.onMessage({ type: "done" }, 0);
  await expect(over).resolves.toBeUndefined();
  expect(asked).toEqual(["start"]);
  expect(vi.getTimerCount()).toBe(0);
});

it("is over when a look finds the child lost, and nobody looks after that", async () => {
  const { child } = idle();
  const found = [undefined, "hung", "stalled"];
  const over = run(child, { look: () => found.shift() });
  await vi.advanceTimersByTimeAsync(lookMs * 5);
  await expect(over).resolves.toBe("hung");
  expect(found).toEqual(["stalled"]);
});

it("is over when the child has ended", async () => {
  const { child, end } = idle();
  const over = run(child);
  end({ exitCode: 3, signal: null });
  await expect(over).resolves.toBe("exit code 3");
});

it("leaves a child that is told to stop two seconds, and tells none that is over", async () => {
  const { asked, child } = idle();
  const stopping = new AbortController();
  let isOver = false;
  const over = run(child, { signal: stopping.signal }).finally(() => {
    isOver = true;
  });
  stopping.abort();
  await vi.advanceTimersByTimeAsync(1999);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await expect(over).resolves.toBeUndefined();
  const after = idle();
  const later = new AbortController();
  const done = run(after.child, { signal: later.signal });
  after.child.onMessage({ type: "done" }, 0);
  await done;
  later.abort();
  expect([asked, after.asked]).toEqual([["start", "stop"], ["start"]]);
});
