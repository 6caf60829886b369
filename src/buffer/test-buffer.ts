import { Buffer, type BufferClass } from "./buffer.js";
import { assertBytes } from "./bytes.js";
import { bytesOf } from "./bytes-of.js";
import { betweenGuards, findGuardViolation, type Guarded, type GuardViolation } from "./guard.js";

/**
 * A `Buffer` of its own class, by which a test sees whether a store passes prototypes through, after
 * `zarr.testing.buffer.TestBuffer` of zarr-python.
 *
 * What `fromBytes`, `createZeroLength` and `combine` make lies at an odd, non-zero `byteOffset` in an
 * allocation of its own, between guard bytes. A store that reads `asArrayLike().buffer` instead of the view
 * stores guard bytes; one that writes outside of the view changes them, which `guardViolation` tells.
 * `fromArrayLike` copies nothing, so its bytes have no guards.
 */
export class TestBuffer extends Buffer {
  /** Told in failures; a bundler may have renamed the class. */
  static override readonly name: string = "TestBuffer";
  /** The value with its guards around it; slices of a guarded buffer share their owner's. */
  #guarded: Guarded | undefined;
  #source: Uint8Array | undefined;

  /** A new buffer of no bytes: nothing but its guards. */
  static override createZeroLength<T extends Buffer>(this: BufferClass<T>): T {
    const guarded = betweenGuards(nothing);
    return TestBuffer.#keep(new this(guarded.value), guarded);
  }

  /** As `Buffer.fromBuffer`: it shares the memory of `buffer`, and with it the guards of a `TestBuffer`. */
  static override fromBuffer<T extends Buffer>(this: BufferClass<T>, buffer: Buffer): T {
    const guarded = buffer instanceof TestBuffer ? buffer.#guarded : undefined;
    return TestBuffer.#keep(new this(bytesOf(buffer, "`fromBuffer`")), guarded);
  }

  /**
   * A buffer with a copy of `bytes`, between guards.
   *
   * @throws TypeError where `bytes` is anything but a `Uint8Array`; the message says what came.
   */
  static override fromBytes<T extends Buffer>(this: BufferClass<T>, bytes: Uint8Array): T {
    assertBytes(bytes, "`fromBytes`");
    const guarded = betweenGuards(bytes);
    const buffer = TestBuffer.#keep(new this(guarded.value), guarded);
    if (buffer instanceof TestBuffer) buffer.#source = bytes;
    return buffer;
  }

  static #keep<T extends Buffer>(buffer: T, guarded: Guarded | undefined): T {
    if (buffer instanceof TestBuffer) buffer.#guarded = guarded;
    return buffer;
  }

  /** As `Buffer.slice`: a view. Its guards are those of the buffer that it was cut from. */
  override slice(start = 0, end: number = this.length): this {
    const view = super.slice(start, end);
    view.#guarded = this.#guarded;
    return view;
  }

  /** As `Buffer.combine`; the copy lies between guards. */
  override combine(others: Iterable<Buffer>): this {
    const guarded = betweenGuards(super.combine(others).asArrayLike());
    // `constructor` is typed as Function; that of a buffer is the class which the statics also call.
    const made = this.constructor as BufferClass<this>;
    return TestBuffer.#keep(new made(guarded.value), guarded);
  }

  /**
   * The bytes that `fromBytes` was given, which nobody but its caller holds: a harness that compares them sees what
   * a store did to the buffer, without a copy of its own. Absent where the buffer was made in another way.
   */
  get source(): Uint8Array | undefined {
    return this.#source;
  }

  /**
   * The changed guard byte nearest to the value, first of those before it, then of those after it;
   * `undefined` where all are intact, or where the buffer has no guards or its memory was transferred away.
   * Costs the same for a value of any size.
   */
  guardViolation(): GuardViolation | undefined {
    return this.#guarded === undefined ? undefined : findGuardViolation(this.#guarded.allocation);
  }

  /**
   * Whether the memory of a guarded buffer was transferred away (`postMessage` or `structuredClone` with a
   * transfer list, `ArrayBuffer.prototype.transfer`), which leaves its owner with no bytes at all.
   */
  get wasTransferred(): boolean {
    // Optimised code of Node 20 may hold on to the length of a view; that of the memory itself is true.
    return this.#guarded?.memory.byteLength === 0;
  }
}

const nothing = new Uint8Array(0);
