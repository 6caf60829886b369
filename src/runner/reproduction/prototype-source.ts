/** The least that a store needs of a prototype and its buffers, for scripts that run without this tool. */
export const prototypeSource = [
  "class Bytes {",
  "  constructor(array) { this.array = array; }",
  "  static createZeroLength() { return new this(new Uint8Array()); }",
  "  static fromArrayLike(array) { return new this(array); }",
  "  static fromBytes(bytes) { return new this(bytes.slice()); }",
  "  static fromBuffer(buffer) { return new this(buffer.asArrayLike()); }",
  "  get length() { return this.array.length; }",
  "  asArrayLike() { return this.array; }",
  "  toBytes() { return this.array.slice(); }",
  "  slice(start, end) { return new Bytes(this.array.subarray(start, end)); }",
  "  combine(others) { return new Bytes(Uint8Array.from([this, ...others].flatMap(({ array }) => [...array]))); }",
  "  equals({ array }) { return this.length === array.length && array.every((byte, i) => byte === this.array[i]); }",
  "}",
  "const prototype = { buffer: Bytes, ndBuffer: undefined };",
].join("\n");
