import { bytesEqual } from "../buffer/index.js";

const cache = new Map<string, Uint8Array>();

/** Large patterns, held weakly: they are freed when no scenario uses them. */
const largeOnes = new Map<string, WeakRef<Uint8Array>>();
const large = 1024 * 1024;

/**
 * The value of `size` bytes numbered `salt`: no byte is zero, so that padding shows, and neighbouring
 * bytes differ, as do the bytes of neighbouring salts, so that bytes from the wrong place can be told
 * from the right ones.
 * The same arguments give the same array, which must not be written to.
 */
export function pattern(size: number, salt = 0): Uint8Array {
  const name = `${size},${salt}`;
  const made = cache.get(name) ?? largeOnes.get(name)?.deref() ?? cut(size, salt);
  if (size > large) largeOnes.set(name, new WeakRef(made));
  else cache.set(name, made);
  return made;
}

/** The bytes as a call of {@link pattern}, if they are one that was made before: `pattern(256, 1)`. */
export function patternCall(bytes: Uint8Array): string | undefined {
  const largeMade = [...largeOnes].map(([name, made]) => [name, made.deref()] as const);
  for (const [name, made] of [...cache, ...largeMade]) {
    if (made?.length === bytes.length && bytesEqual(made, bytes))
      return `pattern(${name.replace(",", ", ")})`;
  }
  return undefined;
}

/** {@link pattern} as JavaScript source, for scripts that reproduce a failure. */
export const patternSource = [
  "const pattern = (size, salt) => Uint8Array.from({ length: size }, (_, at) => {",
  "  const i = (at + salt * 81433) % 131078;",
  "  const x = Math.imul(i + 1, 0x85ebca6b);",
  "  return 1 + ((Math.imul(x ^ (x >>> 13), 0xc2b2ae35) >>> 16) % 127) * 2 + (i & 1);",
  "});",
].join("\n");

/**
 * All values are parts of one row of so many bytes, which begins again: to cut one out is quicker than to make it. It is
 * twice a prime, so that no block, page or part that a store cuts values into is as long.
 */
const period = 131_078;

/**
 * How much further into the row a value begins than that of the salt before: odd, so that their bytes differ, and such
 * that no two of the first hundreds of salts begin near each other.
 */
const stride = 81_433;

/** The byte at a place of the row. */
function byteAt(i: number): number {
  const x = Math.imul(i + 1, 0x85ebca6b);
  // The last term is what keeps neighbours apart, in the value and from salt to salt.
  return 1 + ((Math.imul(x ^ (x >>> 13), 0xc2b2ae35) >>> 16) % 127) * 2 + (i & 1);
}

/** The row twice, so that it can be cut anywhere. */
let row: Uint8Array | undefined;

/** Up to this length values are made without the row, so that listing the suites, which makes a few, need not make it. */
const short = 64;

function makeRow(): Uint8Array {
  const bytes = new Uint8Array(2 * period);
  for (let i = 0; i < period; i++) bytes[i] = byteAt(i);
  return bytes.copyWithin(period, 0, period);
}

function cut(size: number, salt: number): Uint8Array {
  if (size > period) return freshPattern(size, salt);
  const start = (salt * stride) % period;
  if (row === undefined && size <= short)
    return Uint8Array.from({ length: size }, (_, i) => byteAt((start + i) % period));
  row ??= makeRow();
  return row.subarray(start, start + size);
}

/** As {@link pattern}, in memory of its own that is not kept: for values too large for that, or that are written to. */
export function freshPattern(size: number, salt = 0): Uint8Array {
  const bytes = new Uint8Array(size);
  bytes.set(cut(Math.min(size, period), salt));
  for (let at = period; at < size; at += period) bytes.copyWithin(at, 0, Math.min(period, size - at));
  return bytes;
}
