import type { DataType } from "./data-type.js";
import { isBigIntArray, readElement, writeElement } from "./element-array.js";
import { everyRun } from "./runs.js";
import type { StridedElements } from "./strided-elements.js";

/**
 * Copies all elements of `source` to `target`, which has the same shape and another type. No element is
 * refused: after NumPy's `astype`, to an integer type they are truncated and wrapped, to a float rounded, to a
 * bool asked whether they are other than zero. As an integer, where NumPy promises nothing, NaN and the
 * infinities become 0.
 */
export function convertElements(target: StridedElements, source: StridedElements): void {
  const convert = converter(source, target);
  const { data: to } = target;
  const { data: from } = source;
  everyRun(target.shape, target, source, (a, aStep, b, bStep, count) => {
    for (let index = 0; index < count; index++) {
      writeElement(to, a + index * aStep, convert(readElement(from, b + index * bStep)));
    }
    return true;
  });
}

type Convert = (element: number | bigint) => number | bigint;

function converter(source: StridedElements, target: StridedElements): Convert {
  if (target.dataType.kind === "bool") return (element) => (isZero(element) ? 0 : 1);
  if (isBigIntArray(target.data)) return toBigInt;
  if (isBigIntArray(source.data)) return toNumber(target.dataType);
  // The typed array that is written to truncates, wraps and rounds by itself.
  return (element) => element;
}

function isZero(element: number | bigint): boolean {
  return element === 0 || element === 0n;
}

function toBigInt(element: number | bigint): bigint {
  if (typeof element === "bigint") return element;
  return Number.isFinite(element) ? BigInt(Math.trunc(element)) : 0n;
}

function toNumber({ kind }: DataType): Convert {
  if (kind === "float") return Number;
  // The low 32 bits are all that an integer type held in numbers can keep, and a float could lose them.
  return (element) => Number(BigInt.asIntN(32, BigInt(element)));
}
