import { convertElements } from "./convert-elements.js";
import { isBigIntArray, writeElement } from "./element-array.js";
import { everyRun } from "./runs.js";
import { type StridedElements, wordsOf } from "./strided-elements.js";
import { extentOf, isContiguous } from "./strides.js";

// Below this a loop beats making two subarrays.
const shortRun = 32;

/**
 * Copies all elements of `source` to `target`, which has the same shape; between different types it converts
 * them. The two must not share memory.
 */
export function copyElements(target: StridedElements, source: StridedElements): void {
  if (target.dataType.name === source.dataType.name) copyWords(target, source);
  else convertElements(target, source);
}

/** Writes one element, as the typed array holds it, to every place of `target`. */
export function fillElements(target: StridedElements, element: number | bigint): void {
  const { data, dataType, shape } = target;
  const extent = extentOf(target);
  if (extent === undefined) return;
  if (!isContiguous(target, "C") && !isContiguous(target, "F")) {
    // One element with strides of zero is an array of any shape.
    const one = new dataType.arrayClass(1);
    writeElement(one, 0, element);
    copyWords(target, { dataType, data: one, shape, strides: shape.map(() => 0), offset: 0 });
  } else if (isBigIntArray(data)) {
    data.fill(BigInt(element), extent.first, extent.last + 1);
  } else {
    data.fill(Number(element), extent.first, extent.last + 1);
  }
}

function copyWords(target: StridedElements, source: StridedElements): void {
  const to = wordsOf(target);
  const from = wordsOf(source);
  const { words: toWords, perElement } = to;
  const { words: fromWords } = from;
  everyRun(target.shape, to, from, (a, aStep, b, bStep, count) => {
    if (aStep === perElement && bStep === perElement && count > shortRun) {
      toWords.set(fromWords.subarray(b, b + count * perElement), a);
      return true;
    }
    for (let left = count, toAt = a, fromAt = b; left > 0; left--, toAt += aStep, fromAt += bStep) {
      toWords[toAt] = fromWords[fromAt] ?? 0;
      if (perElement === 2) toWords[toAt + 1] = fromWords[fromAt + 1] ?? 0;
    }
    return true;
  });
}
