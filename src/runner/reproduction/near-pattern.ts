import { bytesEqual } from "../../buffer/index.js";
import { freshPattern } from "../../spec/index.js";

/** So many numbered values are tried, and so many bytes may differ from one of them. */
const [salts, mostChanged] = [256, 4];

/** So many bytes of the beginning tell which of them it may be. */
const telling = 16;

/**
 * Bytes as a numbered value with some of its bytes changed, as source: `pattern(5000, 11).with(0, 0x1f)`. Undefined where
 * they are nothing of the kind.
 */
export function nearPattern(bytes: Uint8Array): string | undefined {
  const { length } = bytes;
  for (let salt = 0; salt < salts; salt++) {
    if (changedIn(bytes.subarray(0, telling), freshPattern(telling, salt)) === undefined) continue;
    const changed = changedIn(bytes, freshPattern(length, salt));
    if (changed === undefined) continue;
    const changes = changed.map((at) => `.with(${at}, 0x${bytes[at]?.toString(16).padStart(2, "0")})`);
    return `pattern(${length}, ${salt})${changes.join("")}`;
  }
  return undefined;
}

/** Where bytes differ from others of their length; undefined where they do in too many places. */
function changedIn(bytes: Uint8Array, others: Uint8Array): number[] | undefined {
  if (bytesEqual(bytes, others)) return [];
  const changed: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === others[at]) continue;
    if (changed.push(at) > mostChanged) return undefined;
  }
  return changed;
}
