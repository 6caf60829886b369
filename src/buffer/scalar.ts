import type { DataType, Scalar } from "./data-type.js";
import { describeValue } from "./describe-value.js";

/**
 * `value` as the typed array of `type` holds it: a bool as 0 or 1, an int64 or uint64 as a bigint.
 *
 * Integers may come as numbers or bigints, whichever the type; a bool also as 0 or 1. Floats are rounded by
 * the typed array itself.
 *
 * @throws RangeError where an integer type cannot hold `value`: nothing is truncated or wrapped.
 * @throws TypeError where `value` is of the wrong kind, such as a string.
 */
export function toElement(type: DataType, value: unknown): number | bigint {
  if (type.kind === "bool") {
    if (value === true || value === 1 || value === 1n) return 1;
    if (value === false || value === 0 || value === 0n) return 0;
  } else if (type.range === undefined) {
    if (typeof value === "number") return value;
  } else if (typeof value === "number" || typeof value === "bigint") {
    return toInteger(type.name, type.range, value);
  }
  throw new TypeError(
    `an element of type \`${type.name}\` takes ${accepted[type.kind]}, but got ${describeValue(value)}`,
  );
}

/** An element as JavaScript sees it: the inverse of `toElement`. */
export function fromElement(type: DataType, element: number | bigint): Scalar {
  return type.kind === "bool" ? element !== 0 : element;
}

const accepted: Readonly<Record<DataType["kind"], string>> = {
  bool: "a boolean",
  integer: "an integer, as a number or a bigint",
  float: "a number",
};

function toInteger(
  name: string,
  [least, greatest]: readonly [number | bigint, number | bigint],
  value: number | bigint,
): number | bigint {
  const whole = typeof value === "bigint" || Number.isInteger(value);
  // JavaScript compares a number with a bigint exactly.
  if (!whole || value < least || value > greatest) {
    throw new RangeError(
      `\`${value}\` is no \`${name}\`: give an integer from \`${least}\` to \`${greatest}\``,
    );
  }
  return typeof least === "bigint" ? BigInt(value) : Number(value);
}
