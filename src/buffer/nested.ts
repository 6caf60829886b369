/** Arrays of arrays, one level an axis; the value itself where there are no axes. */
export type Nested<T> = T | Nested<T>[];

/** Values in C order as arrays of arrays of that shape, which they fill. */
export function nest<T>(shape: readonly number[], values: Iterable<T>): Nested<T> {
  const iterator = values[Symbol.iterator]();
  const level = (axis: number): Nested<T> => {
    const length = shape[axis];
    if (length !== undefined) return Array.from({ length }, () => level(axis + 1));
    const next = iterator.next();
    if (next.done === true) throw new RangeError(`too few values to fill the shape \`[${shape}]\``);
    return next.value;
  };
  return level(0);
}
