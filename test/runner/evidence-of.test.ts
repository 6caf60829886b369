import { describe, expect, it } from "vitest";
import type { JournalCall } from "../../src/harness/index.js";
import type { Failure } from "../../src/results/index.js";
import { evidenceOf } from "../../src/runner/evidence-of.js";
import type { WorldStep } from "../../src/runner/world.js";

const [target, other] = [{}, {}];
const failure: Failure = { code: "result.type", args: { call: "get()", expected: "a", received: "b" } };

const call = (startedAt: number, method: string, args: unknown[], of: object = target): JournalCall => ({
  seq: startedAt,
  method,
  args,
  target: of,
  startedAt,
  endedAt: startedAt + 1,
  settled: { kind: "resolved", value: undefined },
});

const textsOf = (calls: JournalCall[], steps: WorldStep[] = [], among = calls) =>
  evidenceOf({ calls, among }, failure, { handle: { target } as never, steps }).map(
    ({ seq, on = "store", method, args }) => `${seq} ${on}.${method}(${args.join(", ")})`,
  );

describe("calls as evidence", () => {
  it("say which handle was called, and where it was opened", () => {
    const calls = [call(1, "set", ["a"]), call(5, "get", ["a"], other)];
    expect(textsOf(calls, [{ kind: "reopened", at: 3, target: other }])).toEqual([
      '1 store.set("a")',
      "2 exported.reopen(store, context)",
      '3 reopened.get("a")',
    ]);
  });

  it("name no handle where all are calls of one", () => {
    const calls = [call(1, "set", ["a"], other), call(5, "get", ["a"], other)];
    expect(textsOf(calls, [{ kind: "another", at: 0, target: other }])).toEqual([
      '1 store.set("a")',
      '2 store.get("a")',
    ]);
  });

  it("say where the backend began to fail", () => {
    const calls = [call(1, "set", ["a"]), call(5, "get", ["a"])];
    expect(textsOf(calls, [{ kind: "fault", at: 3 }])[1]).toBe("2 exported.fault(store, context)");
  });

  it("say how long the store was left alone, once where no call comes between", () => {
    const calls = [call(1, "set", ["a"]), call(5, "get", ["a"]), call(9, "get", ["b"])];
    const rested = (at: number, ms: number): WorldStep => ({ kind: "rested", at, ms });
    expect(textsOf(calls, [rested(2, 1), rested(3, 60), rested(7, 1)])).toEqual([
      '1 store.set("a")',
      "2 timers.setTimeout(60)",
      '3 store.get("a")',
      "4 timers.setTimeout(1)",
      '5 store.get("b")',
    ]);
  });

  it("tell signals apart, and those that were withdrawn", () => {
    const [kept, gone] = [new AbortController().signal, AbortSignal.abort()];
    const calls = [kept, gone, kept].map((signal, i) => call(i + 1, "get", ["a", { signal }]));
    expect(textsOf(calls)).toEqual([
      '1 store.get("a", { signal: signal /* not aborted */ })',
      '2 store.get("a", { signal: signal2 /* aborted */ })',
      '3 store.get("a", { signal: signal /* not aborted */ })',
    ]);
  });

  it("are numbered among those that bear on the failure", () => {
    const calls = [1, 2, 3, 4].map((at) => call(at, "get", [String(at)]));
    expect(textsOf(calls.slice(2), [], calls)).toEqual(['3 store.get("3")', '4 store.get("4")']);
  });
});
