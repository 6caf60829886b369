import { firstDifference } from "../../src/buffer/index.js";
import { byteWindow, type FailureArgs, type FailureCode, type WrongBytes } from "../../src/results/index.js";
import { countUp } from "./sample-report.js";

/** Arguments for every failure code, with `text` wherever a string stems from a store. */
export function sampleFailures(text: string): { [C in FailureCode]: FailureArgs[C] } {
  const error = { name: text, message: text, stack: `at ${text}`, code: text };
  const value = countUp(10);
  const read = { key: text, request: { start: 2, end: 6 }, size: 10, allowed: ["exact"] };
  const whole = { key: text, request: null, size: 10, allowed: ["exact"] };
  const range = (received: Uint8Array, more: Partial<WrongBytes> = {}, owed = value.subarray(2, 6)) => ({
    ...read,
    expected: byteWindow(owed),
    received: byteWindow(received),
    differsAt: Math.max(0, firstDifference(owed, received)),
    ...more,
  });
  const all = (received: Uint8Array, more: Partial<WrongBytes> = {}): WrongBytes =>
    range(received, { ...whole, ...more }, value);
  const last = (received: Uint8Array) => range(received, { request: { suffix: 4 } }, value.subarray(6));
  const zeros = new Uint8Array(4);
  const expectation = { call: text, expected: text, received: text };
  return {
    "range.zero-padded": range(zeros, { count: 4 }),
    "value.zero-padded": all(Uint8Array.from([...value, ...zeros]), { count: 4 }),
    "range.whole-value": range(value),
    "value.whole-value": all(value),
    "range.first-bytes": last(value.subarray(0, 4)),
    "value.first-bytes": all(value.subarray(0, 4)),
    "range.last-bytes": range(value.subarray(6), { foundAt: 6 }),
    "value.last-bytes": all(value.subarray(6)),
    "range.suffix-as-offset": last(value.subarray(4)),
    "value.suffix-as-offset": all(value.subarray(4)),
    "range.off-by-one-end": range(value.subarray(2, 7), { count: 1 }),
    "value.off-by-one-end": all(value.subarray(0, 9), { count: -1 }),
    "range.truncated": range(value.subarray(2, 4), { count: -2 }),
    "value.truncated": all(countUp(256), { size: 65_536, count: -65_280 }),
    "range.overrun": range(value.subarray(2, 8), { count: 2 }),
    "value.overrun": all(countUp(12), { count: 2 }),
    "range.shifted": range(value.subarray(3, 7), { foundAt: 3 }),
    "value.shifted": all(value.subarray(3, 7), { foundAt: 3 }),
    "range.stale": range(countUp(4, 50), { origin: text }),
    "value.stale": all(countUp(10, 50), { origin: text }),
    "range.other-key": range(countUp(4, 50), { origin: text }),
    "value.other-key": all(countUp(10, 50), { origin: text }),
    "range.guard-leaked": range(countUp(4, 50), { foundAt: 0 }),
    "value.guard-leaked": all(countUp(10, 50), { foundAt: 0 }),
    "range.text-decoded": range(countUp(4, 50)),
    "value.text-decoded": all(countUp(10, 50)),
    "range.unowed": range(value.subarray(7), {
      request: { start: -3, end: "NaN" },
      allowed: ["rejected"],
      expected: null,
    }),
    "value.unowed": all(countUp(4), { size: 0, expected: null, allowed: ["empty"] }),
    "range.differ": range(countUp(4, 50)),
    "value.differ": all(countUp(10, 50)),
    "read.missing": { ...read, request: { suffix: 0 }, allowed: ["empty", "rejected"] },
    "read.found": { ...whole, size: 0, allowed: ["missing"], received: byteWindow(value) },
    "read.empty": { ...read, request: { start: 8, end: 20 }, expected: byteWindow(value.subarray(8)) },
    "read.rejected": { ...read, request: { suffix: 11 }, error },
    "read.not-bytes": { ...whole, received: text },
    "call.rejected": { call: text, error },
    "call.accepted": { call: text, because: text },
    "call.timeout": { calls: [text, text], limitMs: 5000 },
    "result.type": expectation,
    "result.value": expectation,
    "memory.guard-changed": { call: text, side: "before", offset: -1, expected: 0x97, found: 0 },
    "memory.value-changed": {
      call: text,
      differsAt: 4,
      expected: byteWindow(value),
      received: byteWindow(Uint8Array.from([...value.subarray(0, 4), ...zeros, 9, 10])),
    },
    "policy.not-kept": {
      ...read,
      request: { start: 8, end: 20 },
      policy: "rangePastEnd",
      choice: "error",
      found: "clamped",
    },
    "read.torn": { ...whole, received: byteWindow(value), sources: [text, text], changesAt: 4 },
    "memory.aliased": {
      call: text,
      what: text,
      differsAt: 4,
      expected: byteWindow(value),
      received: byteWindow(zeros),
    },
    "list.differs": {
      call: text,
      missing: [text],
      unexpected: [text],
      repeated: [text],
      sibling: text,
      expectedCount: 3,
      receivedCount: 4,
    },
    "outcome.varies": {
      key: text,
      request: { suffix: 4 },
      first: { how: "alone", outcome: text },
      second: { how: text, outcome: "empty" },
    },
    "abort.wrong": expectation,
    "cost.excess": { call: text, asked: 16, moved: 65_536, requests: 2 },
    "array.differs": { array: text, at: [1, 2], expected: text, received: text },
    "model.diverged": { seed: 7, path: "1:2:0", script: [text, text], expected: text, received: text },
    "history.impossible": {
      key: text,
      timeline: [{ client: 1, call: text, outcome: text, from: 0.1, to: 0.4 }],
      because: text,
    },
    "missing.sentinel": expectation,
    "given.unavailable": { key: text, size: 65_536, error },
    "store.unavailable": { stage: text, error },
    "scenario.threw": { error },
    "scenario.asserted-nothing": {},
    "process.unhandled": { what: "unhandled rejection", error, running: [text, text, text, text] },
    "process.lost": { exitCode: 3, signal: null, output: text, error },
    "process.hung": { calls: [text, text], limitMs: 5000, output: text },
  };
}
