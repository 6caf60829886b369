import type { DataType } from "./data-type.js";
import type { ElementArray } from "./element-array.js";
import type { Layout } from "./strides.js";

/** The elements of an array: their type, the data that holds them, and where in it they lie. */
export interface StridedElements extends Layout {
  readonly dataType: DataType;
  readonly data: ElementArray;
}

/** The same memory as unsigned integers of at most 32 bits, which move faster than floats and bigints. */
export interface StridedWords {
  readonly words: Uint8Array | Uint16Array | Uint32Array;
  /** 2 for elements of 8 bytes, else 1. Strides and offset count words. */
  readonly perElement: number;
  readonly strides: readonly number[];
  readonly offset: number;
}

/** The words of an array. No copy; and no float is read, so that the bits of a NaN stay as they are. */
export function wordsOf({ dataType, data, strides, offset }: StridedElements): StridedWords {
  const perElement = dataType.itemSize === 8 ? 2 : 1;
  return {
    words: wordArray(dataType.itemSize / perElement, data),
    perElement,
    strides: strides.map((stride) => stride * perElement),
    offset: offset * perElement,
  };
}

function wordArray(
  wordSize: number,
  { buffer, byteOffset, byteLength }: ElementArray,
): StridedWords["words"] {
  if (wordSize === 1) return new Uint8Array(buffer, byteOffset, byteLength);
  if (wordSize === 2) return new Uint16Array(buffer, byteOffset, byteLength / 2);
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}
