import { type Buffer, bytesEqual, firstDifference } from "../buffer/index.js";
import { byteWindow } from "../results/index.js";
import { settle } from "./outcome.js";
import { exactly } from "./ruling.js";
import type { Scenario } from "./scenario.js";
import { judgeRead } from "./verify-read.js";

/** What memory is overwritten with, to see where else it shows. */
const trace = 0xff;

/** Overwrites all of a buffer, as its owner may. Memory that was transferred away has no bytes left. */
export function overwrite(scenario: Scenario, buffer: Buffer): void {
  scenario.writeDown();
  if (buffer.asArrayLike().buffer.byteLength > 0) buffer.setSlice(0, buffer.length, trace);
}

/** What memory was overwritten, and which bytes must not have changed with it. */
export interface MemoryCase {
  key: string;
  /** The call whose memory was overwritten: `set("c/0", 10 bytes)`. */
  call: string;
  /** What the store did if that is seen, as a clause: `what was stored changed with the caller's buffer`. */
  what: string;
  /** The bytes that must be there still. */
  expected: Uint8Array;
}

/** Reads a key again after memory was overwritten, and holds that its value was not overwritten with it. */
export async function verifyKept(scenario: Scenario, memory: MemoryCase): Promise<void> {
  const { key, expected } = memory;
  const outcome = await settle(() => scenario.store.get(key, scenario.prototype));
  if (outcome.kind === "bytes") return holdKept(scenario, memory, outcome.bytes);
  judgeRead(scenario, exactly, { key, value: expected, label: memory.call }, outcome);
}

/** Holds that bytes were not overwritten when other memory was. Other wrong bytes are for other requirements. */
export function holdKept(scenario: Scenario, memory: MemoryCase, received: Uint8Array): void {
  const { key, call, what, expected } = memory;
  // Compared as a whole first, which takes a hundredth of the time.
  if (bytesEqual(expected, received) || !received.some((byte, i) => byte === trace && expected[i] !== trace))
    return scenario.judge({ standing: "right" });
  const differsAt = Math.max(0, firstDifference(expected, received));
  const args = {
    call,
    what,
    differsAt,
    expected: byteWindow(expected, differsAt),
    received: byteWindow(received, differsAt),
  };
  scenario.judge({ standing: "wrong", label: call, key, failure: { code: "memory.aliased", args } });
}
