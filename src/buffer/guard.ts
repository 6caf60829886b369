/**
 * The number of guard bytes on each side of the value of a `TestBuffer`. It is odd, so that the value begins
 * at an odd offset of its allocation and code that assumes alignment fails.
 */
export const guardLength = 17;

// No ASCII, no zero, no 0xFF, and not the same on both sides: leaked guard bytes say where they come from.
const beforeCycle = [0xb5, 0xd3, 0x8b, 0xe9, 0x97] as const;
const afterCycle = [0xc7, 0x9d, 0xf1, 0xab, 0x83] as const;

const before = Uint8Array.from({ length: guardLength }, (_, index) => beforeCycle[index % 5] ?? 0);
const after = Uint8Array.from({ length: guardLength }, (_, index) => afterCycle[index % 5] ?? 0);

/**
 * The guard byte at `position`, or `undefined` where no guard byte lies.
 *
 * @param position negative: counted from the start of the value, -1 is the byte just before it; zero and up:
 *   counted from the end of the value, 0 is the byte just after it.
 */
export function guardByteAt(position: number): number | undefined {
  return position < 0 ? before[guardLength + position] : after[position];
}

/** A value with guard bytes around it, in memory of its own. */
export interface Guarded {
  /** All of the memory, guard bytes and value. */
  readonly allocation: Uint8Array;
  /** The memory itself: to ask a view for it takes as long as to compare all guard bytes. */
  readonly memory: ArrayBufferLike;
  /** The value in it; a view. */
  readonly value: Uint8Array;
}

/** A copy of `bytes` with `guardLength` guard bytes on each side. */
export function betweenGuards(bytes: Uint8Array): Guarded {
  const allocation = allocate(bytes.length + 2 * guardLength);
  allocation.set(before, 0);
  allocation.set(bytes, guardLength);
  allocation.set(after, guardLength + bytes.length);
  const memory = allocation.buffer;
  return { allocation, memory, value: new Uint8Array(memory, guardLength, bytes.length) };
}

/** Below this many bytes it costs less to clear memory than to ask for some that is not cleared. */
const large = 65_536;

/** Memory of its own, each byte of which is about to be written. Node has some that it need not clear first. */
function allocate(size: number): Uint8Array {
  if (size < large || typeof globalThis.Buffer?.allocUnsafeSlow !== "function") return new Uint8Array(size);
  return new Uint8Array(globalThis.Buffer.allocUnsafeSlow(size).buffer);
}

/** A guard byte that no longer is what it was: something wrote outside of its view. */
export interface GuardViolation {
  readonly side: "before" | "after";
  /** Where, as `guardByteAt` counts: -1 is just before the value, 0 just after it. */
  readonly offset: number;
  readonly expected: number;
  readonly found: number;
}

/** The changed guard byte of `allocation` that lies nearest to the value; first those before it. */
export function findGuardViolation(allocation: Uint8Array): GuardViolation | undefined {
  return areGuardsIntact(allocation) ? undefined : nearestViolation(allocation);
}

/** Asked after every call of a store: it takes no more than the bytes to be looked at. */
function areGuardsIntact(allocation: Uint8Array): boolean {
  const end = allocation.length - guardLength;
  for (let index = 0; index < guardLength; index++) {
    if (allocation[index] !== before[index] || allocation[end + index] !== after[index]) return false;
  }
  return true;
}

function nearestViolation(allocation: Uint8Array): GuardViolation | undefined {
  const end = allocation.length - guardLength;
  for (let index = guardLength - 1; index >= 0; index--) {
    const violation = compare("before", index - guardLength, before[index], allocation[index]);
    if (violation !== undefined) return violation;
  }
  for (let index = 0; index < guardLength; index++) {
    const violation = compare("after", index, after[index], allocation[end + index]);
    if (violation !== undefined) return violation;
  }
  return undefined;
}

function compare(
  side: GuardViolation["side"],
  offset: number,
  expected: number | undefined,
  found: number | undefined,
): GuardViolation | undefined {
  // An allocation that was transferred away has no bytes left to compare.
  if (expected === found || expected === undefined || found === undefined) return undefined;
  return { side, offset, expected, found };
}
