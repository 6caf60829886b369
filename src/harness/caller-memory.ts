import { type Buffer, firstDifference, TestBuffer } from "../buffer/index.js";
import { byteWindow, type Failure } from "../results/index.js";

/** The caller's buffer and what was in it before the call. */
export interface CallerMemory {
  buffer: TestBuffer;
  before: Uint8Array;
}

/** Remembers a buffer's bytes, to see after a call whether the store has changed them. */
export function guardMemory(buffer: Buffer): CallerMemory | undefined {
  return buffer instanceof TestBuffer ? { buffer, before: buffer.toBytes() } : undefined;
}

/** What a call did to the caller's memory that it should not have done, if anything. */
export function changedMemory({ buffer, before }: CallerMemory, call: string): Failure | undefined {
  const guard = buffer.guardViolation();
  if (guard) return { code: "memory.guard-changed", args: { call, ...guard } };
  // Memory that was transferred away is there no more, and can no longer be looked into.
  const after = buffer.wasTransferred ? new Uint8Array() : buffer.asArrayLike();
  const differsAt = firstDifference(before, after);
  if (differsAt === -1) return undefined;
  return {
    code: "memory.value-changed",
    args: {
      call,
      differsAt,
      expected: byteWindow(before, differsAt),
      received: byteWindow(after, differsAt),
    },
  };
}
