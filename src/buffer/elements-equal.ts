import { bytesEqual } from "./bytes-equal.js";
import { readElement } from "./element-array.js";
import { everyRun } from "./runs.js";
import { type StridedElements, wordsOf } from "./strided-elements.js";

// Below this a loop beats the call that compares bytes.
const shortRun = 32;

/**
 * Whether two arrays have the same shape and the same elements. NaN equals NaN, and -0 does not equal 0 where
 * both are floats. Arrays of different types are compared by what their elements mean: `1n` equals `1`.
 */
export function elementsEqual(a: StridedElements, b: StridedElements): boolean {
  if (a.shape.length !== b.shape.length) return false;
  if (a.shape.some((length, axis) => length !== b.shape[axis])) return false;
  if (a.dataType.name !== b.dataType.name || a.dataType.kind === "float") return valuesEqual(a, b);
  return wordsEqual(a, b);
}

function wordsEqual(a: StridedElements, b: StridedElements): boolean {
  const { words: aWords, perElement, ...aWalk } = wordsOf(a);
  const { words: bWords, ...bWalk } = wordsOf(b);
  return everyRun(a.shape, aWalk, bWalk, (aFrom, aStep, bFrom, bStep, count) => {
    if (aStep === perElement && bStep === perElement && count > shortRun) {
      const length = count * perElement;
      return bytesEqual(
        bytesUnder(aWords.subarray(aFrom, aFrom + length)),
        bytesUnder(bWords.subarray(bFrom, bFrom + length)),
      );
    }
    for (let index = 0; index < count; index++) {
      const aAt = aFrom + index * aStep;
      const bAt = bFrom + index * bStep;
      if (aWords[aAt] !== bWords[bAt]) return false;
      if (perElement === 2 && aWords[aAt + 1] !== bWords[bAt + 1]) return false;
    }
    return true;
  });
}

function bytesUnder({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function valuesEqual(a: StridedElements, b: StridedElements): boolean {
  const { data: aData, dataType: aType } = a;
  const { data: bData, dataType: bType } = b;
  const same = aType.kind === "float" && bType.kind === "float" ? Object.is : sameValue;
  return everyRun(a.shape, a, b, (aFrom, aStep, bFrom, bStep, count) => {
    for (let index = 0; index < count; index++) {
      if (!same(readElement(aData, aFrom + index * aStep), readElement(bData, bFrom + index * bStep)))
        return false;
    }
    return true;
  });
}

function sameValue(a: number | bigint, b: number | bigint): boolean {
  // Unlike ===, these compare a number with a bigint, and exactly.
  return a >= b && a <= b;
}
