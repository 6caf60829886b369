interface ElementArrayOf<E extends number | bigint> {
  readonly BYTES_PER_ELEMENT: number;
  readonly buffer: ArrayBufferLike;
  /** In bytes. */
  readonly byteOffset: number;
  readonly byteLength: number;
  /** In elements. */
  readonly length: number;
  [index: number]: E;
  fill(value: E, start?: number, end?: number): unknown;
}

/** A typed array of numbers: all but the two of bigints. An interface, so that `Float16Array` is among them. */
export type NumberArray = ElementArrayOf<number>;

/** `BigInt64Array` or `BigUint64Array`. */
export type BigIntArray = ElementArrayOf<bigint>;

/** A typed array, of numbers or of bigints. */
export type ElementArray = NumberArray | BigIntArray;

/** The class of a typed array. */
export interface ElementArrayClass {
  readonly BYTES_PER_ELEMENT: number;
  readonly name: string;
  new (length: number): ElementArray;
}

/** Whether the elements of `array` are bigints. */
export function isBigIntArray(array: ElementArray): array is BigIntArray {
  return array instanceof BigInt64Array || array instanceof BigUint64Array;
}

/**
 * The element at `index`, counted in elements.
 *
 * @throws RangeError where the array has none there: its memory was transferred away or has shrunk.
 */
export function readElement(array: ElementArray, index: number): number | bigint {
  const element = array[index];
  if (element === undefined) {
    throw new RangeError(
      `no element \`${index}\` in an array of ${array.length}: was its memory transferred away?`,
    );
  }
  return element;
}

/**
 * Writes one element, as the typed array does: numbers are truncated, wrapped or rounded to its type.
 *
 * @throws TypeError where a number is to go into an array of bigints, or the reverse.
 */
export function writeElement(array: ElementArray, index: number, element: number | bigint): void {
  if (isBigIntArray(array)) {
    if (typeof element !== "bigint") throw new TypeError(`\`${element}\` is no bigint, as this array holds`);
    array[index] = element;
  } else {
    if (typeof element !== "number")
      throw new TypeError(`\`${element}n\` is a bigint, which this array lacks`);
    array[index] = element;
  }
}
