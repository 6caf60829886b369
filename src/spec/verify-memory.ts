import { bytesEqual, firstDifference } from "../buffer/index.js";
import { byteWindow } from "../results/index.js";
import { settle } from "./outcome.js";
import { everywhere } from "./ruling.js";
import type { Scenario } from "./scenario.js";
import { judgeRead } from "./verify-read.js";

/** What memory was changed, and what must not have changed with it. */
export interface MemoryCase {
  key: string;
  /** The call whose memory was changed: `set("c/0", 10 bytes)`. */
  call: string;
  /** What the store did if the change is seen, as a clause: `what was stored changed with the caller's buffer`. */
  what: string;
  /** The bytes that must be there still. */
  expected: Uint8Array;
}

/** Reads a key again after memory of the caller's was changed, and holds that its value did not change with it. */
export async function verifyKept(scenario: Scenario, memory: MemoryCase): Promise<void> {
  const { key, expected } = memory;
  const outcome = await settle(() => scenario.store.get(key, scenario.prototype));
  if (outcome.kind === "bytes") return holdKept(scenario, memory, outcome.bytes);
  judgeRead(scenario, everywhere("exact"), { key, value: expected, label: memory.call }, outcome);
}

/** Holds that bytes did not change when other memory did. */
export function holdKept(scenario: Scenario, memory: MemoryCase, received: Uint8Array): void {
  const { key, call, what, expected } = memory;
  if (bytesEqual(received, expected)) return scenario.judge({ standing: "right" });
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
