import { type Buffer, bytesEqual, firstDifference, TestBuffer } from "../buffer/index.js";
import { byteWindow, type Failure } from "../results/index.js";
import { originOf } from "../spec/index.js";

/** The caller's buffer and what was in it before the call. */
export interface CallerMemory {
  buffer: TestBuffer;
  before: Uint8Array;
}

/** Remembers a buffer's bytes, to see after a call whether the store has changed them. */
export function guardMemory(buffer: Buffer): CallerMemory | undefined {
  if (!(buffer instanceof TestBuffer)) return undefined;
  const origin = buffer.source ?? originOf(buffer);
  // A scenario may have written to the buffer since it was made.
  const unchanged = origin !== undefined && bytesEqual(origin, buffer.asArrayLike());
  return { buffer, before: unchanged ? origin : buffer.toBytes() };
}

/** What a call did to the caller's memory that it should not have done, if anything. */
export function changedMemory(
  { buffer, before }: CallerMemory,
  method: string,
  key: string,
): Failure | undefined {
  const guard = buffer.guardViolation();
  // This is looked at after every write: the call is put into words where there is something to tell of it.
  const call = () => `${method}("${key}")`;
  if (guard) return { code: "memory.guard-changed", args: { call: call(), ...guard } };
  // Memory that was transferred away is there no more, and can no longer be looked into.
  const after = buffer.wasTransferred ? new Uint8Array() : buffer.asArrayLike();
  const differsAt = firstDifference(before, after);
  if (differsAt === -1) return undefined;
  return {
    code: "memory.value-changed",
    args: {
      call: call(),
      differsAt,
      expected: byteWindow(before, differsAt),
      received: byteWindow(after, differsAt),
    },
  };
}
