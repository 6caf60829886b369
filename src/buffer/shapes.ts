import { sizeOf } from "./strides.js";

/**
 * A shape with its `-1`, of which there may be one, replaced by whatever length makes it hold `size` elements.
 *
 * @throws RangeError where the shape cannot hold exactly `size` elements.
 */
export function resolveShape(wanted: readonly number[] | -1, size: number): readonly number[] {
  const shape = wanted === -1 ? [-1] : wanted;
  const free = shape.indexOf(-1);
  const rest = sizeOf(shape.filter((_, axis) => axis !== free));
  const resolved = free === -1 ? shape : shape.with(free, size / rest);
  if (resolved.every((length) => Number.isInteger(length) && length >= 0) && sizeOf(resolved) === size) {
    return resolved;
  }
  throw new RangeError(`${size} elements do not fit the shape \`[${shape}]\`: give one of the same size`);
}

/**
 * Where each axis of the result of a transposition comes from; all of them reversed by default.
 *
 * @throws RangeError where `axes` does not name each of the `ndim` axes once.
 */
export function resolveAxes(axes: readonly number[] | undefined, ndim: number): readonly number[] {
  const all = Array.from({ length: ndim }, (_, axis) => axis);
  if (axes === undefined) return all.reverse();
  if (axes.length === ndim && all.every((axis) => axes.includes(axis))) return axes;
  throw new RangeError(
    `\`[${axes}]\` does not name each of ${ndim} axes once: give a permutation of \`[${all}]\``,
  );
}

/**
 * The axes that squeezing drops: those given, or all of length 1.
 *
 * @throws RangeError where one of them does not exist or is longer than 1.
 */
export function resolveSqueeze(
  axes: readonly number[] | undefined,
  shape: readonly number[],
): ReadonlySet<number> {
  const dropped = axes ?? shape.flatMap((length, axis) => (length === 1 ? [axis] : []));
  for (const axis of dropped) {
    if (shape[axis] === 1) continue;
    throw new RangeError(
      `axis \`${axis}\` of shape \`[${shape}]\` cannot be dropped: give an axis of length 1`,
    );
  }
  return new Set(dropped);
}
