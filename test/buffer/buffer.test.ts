import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { Buffer as ZarrBuffer } from "../../src/buffer/buffer.js";

describe("the constructor of Buffer", () => {
  const refused: [what: string, value: unknown, message: string][] = [
    ["an ArrayBuffer", new ArrayBuffer(4), "an `ArrayBuffer` of 4 bytes: pass `new Uint8Array(x)`"],
    [
      "a DataView",
      new DataView(new ArrayBuffer(3)),
      "a `DataView` of 3 bytes: pass `new Uint8Array(x.buffer,",
    ],
    ["a Float32Array", new Float32Array(2), "a `Float32Array` of 8 bytes"],
    ["an Int8Array", new Int8Array(2), "an `Int8Array` of 2 bytes"],
    ["a Uint8ClampedArray", new Uint8ClampedArray(2), "a `Uint8ClampedArray` of 2 bytes"],
    ["an array of numbers", [1, 2, 3], "an array of length 3: pass `Uint8Array.from(x)`"],
    ["a string", "zarr", "a string of 4 characters: pass `new TextEncoder().encode(x)`"],
    ["a number", 5, "the number `5`"],
    ["null", null, "`null`"],
    ["undefined", undefined, "`undefined`"],
    ["a function", Uint8Array, "a function, `Uint8Array`"],
    ["an object without a class", Object.create(null), "an object of class `Object`"],
    [
      "an impostor with the prototype alone",
      Object.create(Uint8Array.prototype),
      "an object of class `Uint8Array`",
    ],
    ["another Buffer", new ZarrBuffer(new Uint8Array(1)), "an object of class `Buffer`"],
  ];
  for (const [what, value, message] of refused) {
    it(`refuses ${what} and says what came`, () => {
      const construct = () => Reflect.construct(ZarrBuffer, [value]);
      expect(construct).toThrow(TypeError);
      expect(construct).toThrow(
        `\`Buffer\` takes one-dimensional bytes, a \`Uint8Array\`, but got ${message}`,
      );
    });
  }

  it("takes Node's Buffer, which is a Uint8Array", () => {
    expect(new ZarrBuffer(Buffer.from("abc")).toBytes()).toEqual(Uint8Array.of(97, 98, 99));
  });

  it("takes the Uint8Array of another realm", () => {
    const foreign: Uint8Array = runInNewContext("Uint8Array.of(1, 2)");
    expect(foreign).not.toBeInstanceOf(Uint8Array);
    expect(new ZarrBuffer(foreign).length).toBe(2);
  });

  it("takes bytes in shared memory", () => {
    expect(new ZarrBuffer(new Uint8Array(new SharedArrayBuffer(3))).length).toBe(3);
  });
});

describe("the statics of Buffer", () => {
  class Special extends ZarrBuffer {}

  it("createZeroLength makes a buffer of no bytes", () => {
    const buffer = ZarrBuffer.createZeroLength();
    expect(buffer.length).toBe(0);
    expect(buffer.asArrayLike()).toBeInstanceOf(Uint8Array);
    expect(buffer.toBytes()).toEqual(new Uint8Array(0));
  });

  it("fromArrayLike keeps the very array", () => {
    const array = Uint8Array.of(1, 2, 3);
    expect(ZarrBuffer.fromArrayLike(array).asArrayLike()).toBe(array);
  });

  it("fromBytes copies, so that later changes do not show", () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const buffer = ZarrBuffer.fromBytes(bytes);
    bytes[0] = 9;
    expect(buffer.toBytes()).toEqual(Uint8Array.of(1, 2, 3));
  });

  it("fromBytes copies only the view, not the memory around it", () => {
    const buffer = ZarrBuffer.fromBytes(Uint8Array.of(1, 2, 3, 4).subarray(1, 3));
    expect(buffer.toBytes()).toEqual(Uint8Array.of(2, 3));
    expect(buffer.asArrayLike().buffer.byteLength).toBe(2);
  });

  it("fromBytes refuses what the Uint8Array constructor would convert", () => {
    for (const value of [5, [1, 2], new ArrayBuffer(2), new Uint16Array(2)]) {
      expect(() => Reflect.apply(ZarrBuffer.fromBytes, ZarrBuffer, [value])).toThrow(TypeError);
    }
  });

  it("fromBuffer takes a buffer of any class and shares its bytes", () => {
    const source = ZarrBuffer.fromBytes(Uint8Array.of(1, 2));
    const buffer = Special.fromBuffer(source);
    expect(buffer).toBeInstanceOf(Special);
    expect(buffer.asArrayLike()).toBe(source.asArrayLike());
  });

  it("fromBuffer refuses bytes that are no buffer", () => {
    const convert = () => Reflect.apply(ZarrBuffer.fromBuffer, ZarrBuffer, [new Uint8Array(2)]);
    expect(convert).toThrow(
      new TypeError("`fromBuffer` takes a `Buffer`, but got a `Uint8Array` of 2 bytes"),
    );
  });

  it("make instances of the subclass that they are called on", () => {
    const made: Special[] = [
      Special.createZeroLength(),
      Special.fromArrayLike(new Uint8Array(1)),
      Special.fromBytes(new Uint8Array(1)),
      Special.fromBuffer(ZarrBuffer.createZeroLength()),
    ];
    for (const buffer of made) expect(buffer).toBeInstanceOf(Special);
  });

  it("make instances of plain Buffer where that is what was asked for", () => {
    expect(ZarrBuffer.fromBuffer(Special.createZeroLength())).not.toBeInstanceOf(Special);
  });
});
