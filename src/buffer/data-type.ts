import { describeValue } from "./describe-value.js";
import type { ElementArrayClass } from "./element-array.js";

/** The Zarr v3 core data types that JavaScript has a typed array for, though not every engine has `float16`. */
export const dataTypeNames = [
  "bool",
  "int8",
  "int16",
  "int32",
  "int64",
  "uint8",
  "uint16",
  "uint32",
  "uint64",
  "float16",
  "float32",
  "float64",
] as const;

/** The name of a data type, as Zarr v3 metadata writes it. */
export type DataTypeName = (typeof dataTypeNames)[number];

/** One element as JavaScript sees it: a boolean for bool, a bigint for int64 and uint64, else a number. */
export type Scalar = boolean | number | bigint;

/** What is known of a data type. Zarr v3 core specification, section "Data types". */
export interface DataType {
  readonly name: DataTypeName;
  readonly kind: "bool" | "integer" | "float";
  /** Bytes an element. */
  readonly itemSize: number;
  /** The typed array that holds elements of this type; a bool lies in a `Uint8Array` as 0 or 1. */
  readonly arrayClass: ElementArrayClass;
  /** What an element is where nobody has written: `false`, `0` or `0n`. */
  readonly fillValue: Scalar;
  /** The least and greatest integer that an element holds; absent for bool and the floats. */
  readonly range?: readonly [least: number | bigint, greatest: number | bigint];
}

const known: Readonly<Record<Exclude<DataTypeName, "float16">, DataType>> = {
  bool: { name: "bool", kind: "bool", itemSize: 1, arrayClass: Uint8Array, fillValue: false },
  int8: integer("int8", Int8Array, -128, 127),
  int16: integer("int16", Int16Array, -32_768, 32_767),
  int32: integer("int32", Int32Array, -(2 ** 31), 2 ** 31 - 1),
  int64: integer("int64", BigInt64Array, -(2n ** 63n), 2n ** 63n - 1n),
  uint8: integer("uint8", Uint8Array, 0, 255),
  uint16: integer("uint16", Uint16Array, 0, 65_535),
  uint32: integer("uint32", Uint32Array, 0, 2 ** 32 - 1),
  uint64: integer("uint64", BigUint64Array, 0n, 2n ** 64n - 1n),
  float32: float("float32", Float32Array),
  float64: float("float64", Float64Array),
};

/**
 * The data type of that name.
 *
 * @throws TypeError where JavaScript, or this engine, has no typed array for it; the message says which it is.
 */
export function dataType(name: string): DataType {
  if (isKnown(name)) return known[name];
  const float16 = name === "float16" ? float16Class() : undefined;
  if (float16 !== undefined) return float("float16", float16);
  throw new TypeError(reason(name));
}

function isKnown(name: unknown): name is keyof typeof known {
  return typeof name === "string" && Object.hasOwn(known, name);
}

function reason(name: unknown): string {
  if (typeof name !== "string")
    return `a data type is a name such as \`int32\`, but got ${describeValue(name)}`;
  if (name === "float16") {
    return "the data type `float16` needs `Float16Array`, which this JavaScript engine lacks: use `float32`";
  }
  if (/^complex\d+$/.test(name)) {
    return `the data type \`${name}\` has no typed array in JavaScript: keep the two parts in floats of half its size`;
  }
  if (/^r\d+$/.test(name)) {
    return `the raw data type \`${name}\` has no typed array in JavaScript: keep its bytes in \`uint8\` with one more axis`;
  }
  return `\`${name}\` is no data type known here: use one of ${dataTypeNames.map((one) => `\`${one}\``).join(", ")}`;
}

function integer(
  name: DataTypeName,
  arrayClass: ElementArrayClass,
  least: number | bigint,
  greatest: number | bigint,
): DataType {
  const fillValue = typeof least === "bigint" ? 0n : 0;
  const itemSize = arrayClass.BYTES_PER_ELEMENT;
  return { name, kind: "integer", itemSize, arrayClass, fillValue, range: [least, greatest] };
}

function float(name: DataTypeName, arrayClass: ElementArrayClass): DataType {
  return { name, kind: "float", itemSize: arrayClass.BYTES_PER_ELEMENT, arrayClass, fillValue: 0 };
}

function float16Class(): ElementArrayClass | undefined {
  // Asked each time, since a polyfill may come after this module; TypeScript's ES2023 library has no name for it.
  const found: unknown = Reflect.get(globalThis, "Float16Array");
  return isArrayClass(found) ? found : undefined;
}

function isArrayClass(value: unknown): value is ElementArrayClass {
  return typeof value === "function" && "BYTES_PER_ELEMENT" in value;
}
