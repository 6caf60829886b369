import { assertBytes, isBytes, isGone } from "./bytes.js";
import { bytesEqual } from "./bytes-equal.js";
import { bytesIn, bytesOf } from "./bytes-of.js";

/** A class of buffers as the statics of `Buffer` see it: what makes a `T` of bytes. */
export type BufferClass<T extends Buffer> = new (array: Uint8Array) => T;

/**
 * A flat, contiguous block of bytes: what a store takes and hands out. All lengths and offsets are in bytes.
 *
 * It follows `zarr.core.buffer.Buffer` of zarr-python. Every static makes an instance of the class that it is
 * called on, so `prototype.buffer.fromBytes(bytes)` gives whichever kind of buffer the caller asked for.
 */
export class Buffer {
  readonly #array: Uint8Array;

  /**
   * @param array the bytes that the buffer stands for; they are not copied. Node's `Buffer` is a `Uint8Array`.
   * @throws TypeError where `array` is anything but a `Uint8Array`; the message says what came.
   */
  constructor(array: Uint8Array) {
    assertBytes(array, "`Buffer`");
    this.#array = array;
  }

  /** A new buffer of no bytes. */
  static createZeroLength<T extends Buffer>(this: BufferClass<T>): T {
    return new this(new Uint8Array(0));
  }

  /** A buffer over the very memory of `array`, without a copy: who changes one changes the other. */
  static fromArrayLike<T extends Buffer>(this: BufferClass<T>, array: Uint8Array): T {
    return new this(array);
  }

  /**
   * The content of any buffer as a buffer of this class. The bytes are shared with `buffer`, not copied.
   *
   * @throws TypeError where `buffer` is no buffer.
   */
  static fromBuffer<T extends Buffer>(this: BufferClass<T>, buffer: Buffer): T {
    return new this(bytesOf(buffer, "`fromBuffer`"));
  }

  /**
   * A buffer with a copy of `bytes`: changing them later does not change the buffer.
   *
   * @throws TypeError where `bytes` is anything but a `Uint8Array`; the message says what came.
   */
  static fromBytes<T extends Buffer>(this: BufferClass<T>, bytes: Uint8Array): T {
    assertBytes(bytes, "`fromBytes`");
    return new this(new Uint8Array(bytes));
  }

  /** The number of bytes. */
  get length(): number {
    return this.#array.length;
  }

  /** The bytes themselves, without a copy. The array may begin anywhere in its `ArrayBuffer` and end anywhere. */
  asArrayLike(): Uint8Array {
    return this.#array;
  }

  /**
   * A copy of the bytes, in a plain `Uint8Array` that has its `ArrayBuffer` to itself. Of memory that was transferred
   * away no bytes are left.
   */
  toBytes(): Uint8Array<ArrayBuffer> {
    return isGone(this.#array) ? new Uint8Array() : new Uint8Array(this.#array);
  }

  /**
   * The bytes `[start, end)` as a buffer of the same class. It is a view: the memory is shared.
   *
   * Nothing is clamped and nothing counts from the end, so that an offset gone wrong is not hidden.
   *
   * @throws RangeError unless both are integers with `0 <= start <= end <= length`.
   */
  slice(start = 0, end: number = this.length): this {
    this.#assertBounds(start, end, "slice");
    const { buffer, byteOffset } = this.#array;
    return this.#alike(new Uint8Array(buffer, byteOffset + start, end - start));
  }

  /**
   * Writes `value` over the bytes `[start, end)`: as many bytes as that, or one byte value for all of them.
   *
   * @throws RangeError where the bounds are not those of `slice`, the lengths differ, or a number is no byte.
   * @throws TypeError where `value` is neither bytes, nor a buffer, nor a number.
   */
  setSlice(start: number, end: number, value: Buffer | Uint8Array | number): void {
    this.#assertBounds(start, end, "setSlice");
    if (typeof value === "number") {
      if (!Number.isInteger(value) || value < 0 || value > 255) {
        throw new RangeError(
          `\`setSlice\` got \`${value}\`, which is no byte: give an integer from 0 to 255`,
        );
      }
      this.#array.fill(value, start, end);
      return;
    }
    const bytes = isBytes(value) ? value : bytesOf(value, "`setSlice`");
    if (bytes.length !== end - start) {
      throw new RangeError(
        `\`setSlice(${start}, ${end})\` needs ${end - start} bytes, but got ${bytes.length}: give as many as it replaces`,
      );
    }
    this.#array.set(bytes, start);
  }

  /**
   * The bytes of this buffer followed by those of `others`, copied into a new buffer of this one's class.
   *
   * @throws TypeError where one of `others` is no buffer.
   */
  combine(others: Iterable<Buffer>): this {
    const parts = [this.#array];
    let length = this.length;
    for (const other of others) {
      const part = bytesOf(other, "`combine`");
      parts.push(part);
      length += part.length;
    }
    const bytes = new Uint8Array(length);
    let offset = 0;
    for (const part of parts) {
      bytes.set(part, offset);
      offset += part.length;
    }
    return this.#alike(bytes);
  }

  /** Whether `other` is a buffer, of this class or another, with the same bytes. */
  equals(other: unknown): boolean {
    if (other === this) return true;
    const array = bytesIn(other);
    return array !== undefined && bytesEqual(this.#array, array);
  }

  #alike(array: Uint8Array): this {
    // `constructor` is typed as Function; that of a buffer is the class which the statics also call.
    return new (this.constructor as BufferClass<this>)(array);
  }

  #assertBounds(start: number, end: number, method: string): void {
    if (
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      0 <= start &&
      start <= end &&
      end <= this.length
    ) {
      return;
    }
    throw new RangeError(
      `\`${method}(${start}, ${end})\` lies outside a buffer of ${this.length} bytes: give integers with ` +
        "`0 <= start <= end <= length`",
    );
  }
}
