import path from "node:path";
import { assertKey, StoreError } from "../../store/index.js";

/** The directory below a store's root for files that are being written or removed; never a part of a key. */
export const scratchName = ".zarr-store-conform-scratch";

const onWindows = process.platform === "win32";

// Bytes of a path, less the NUL that ends it.
const longestPath = process.platform === "darwin" ? 1023 : 4095;

/**
 * The file that holds a key's value: its segments as they are, below the root.
 *
 * @throws StoreError with code `invalid-key` for a key that would leave the root or that the file system
 *   cannot hold as it is.
 */
export function fileOfKey(root: string, key: string): string {
  const file = path.join(root, ...segmentsOf(assertKey(key)));
  if (Buffer.byteLength(file) > longestPath)
    throw invalid(key, `its path has more than ${longestPath} bytes`);
  return file;
}

/**
 * The directory of a prefix, with or without a trailing slash; the root for the empty one.
 *
 * @throws StoreError with code `invalid-key` as {@link fileOfKey} does.
 */
export function directoryOfPrefix(root: string, prefix: string): string {
  const directory = prefix.endsWith("/") ? prefix.slice(0, -1) : prefix;
  return prefix === "" ? root : path.join(root, ...segmentsOf(directory));
}

function segmentsOf(key: string): string[] {
  const segments = key.split("/");
  for (const segment of segments) {
    const fault = faultOf(segment);
    if (fault !== undefined) throw invalid(key, fault);
  }
  if (segments[0] === scratchName) throw invalid(key, `\`${scratchName}\` is the store's own`);
  return segments;
}

function invalid(key: string, fault: string): StoreError {
  const shown = key.length > 100 ? `${key.slice(0, 100)}…` : key;
  return new StoreError("invalid-key", `\`${shown}\` cannot be a file: ${fault}`);
}

function faultOf(segment: string): string | undefined {
  if (segment === "") return "it has an empty segment";
  if (segment === "." || segment === "..") return `the segment \`${segment}\` means another place`;
  if (segment.includes("\0")) return "it has a NUL character";
  if (/\p{Surrogate}/u.test(segment)) return "it has half of a surrogate pair, which UTF-8 cannot hold";
  if (Buffer.byteLength(segment) > 255) return "it has a segment of more than 255 bytes";
  if (onWindows && /[<>:"\\|?*]|[. ]$/.test(segment))
    return "Windows takes one of its characters for another";
  return undefined;
}
