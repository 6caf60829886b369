import { Buffer } from "./buffer.js";
import { NDBuffer } from "./nd-buffer.js";

/** The classes that whoever makes buffers is to make them of, after `zarr.core.buffer.BufferPrototype`. */
export interface BufferPrototype {
  readonly buffer: typeof Buffer;
  readonly ndBuffer: typeof NDBuffer;
}

const byDefault: BufferPrototype = Object.freeze({ buffer: Buffer, ndBuffer: NDBuffer });

/** The prototype where nobody asks for another: `Buffer` and `NDBuffer` themselves. Always the same object. */
export function defaultBufferPrototype(): BufferPrototype {
  return byDefault;
}
