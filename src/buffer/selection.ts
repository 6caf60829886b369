import { describeValue } from "./describe-value.js";
import type { Layout } from "./strides.js";

/** The indices `start`, `start + step`, … below `stop` of one axis; by default all of them. */
export interface AxisRange {
  readonly start?: number | undefined;
  /** Exclusive. */
  readonly stop?: number | undefined;
  /** One or more. */
  readonly step?: number | undefined;
}

/** What is taken of one axis: one index, which drops the axis; a range of indices; or, `undefined`, all of it. */
export type AxisSelection = number | AxisRange | undefined;

/**
 * The part of an array that `selection` names, axis by axis; axes that it does not reach stay whole.
 *
 * Nothing counts from the end and nothing is clamped, so that an index gone wrong is not hidden.
 *
 * @throws RangeError where it has more axes than the array, or leaves the axis that it selects from.
 * @throws TypeError where an axis is selected by anything else than a number or a range.
 */
export function select(layout: Layout, selection: readonly AxisSelection[]): Layout {
  assertAxes(layout, selection.length);
  const shape: number[] = [];
  const strides: number[] = [];
  let { offset } = layout;
  for (const [axis, length] of layout.shape.entries()) {
    const stride = layout.strides[axis] ?? 0;
    const taken = selection[axis];
    if (typeof taken === "number") {
      assertIndex(taken, axis, length);
      offset += taken * stride;
    } else {
      const { start, stop, step } = wholeRange(taken, axis, length);
      const count = Math.ceil((stop - start) / step);
      offset += start * stride;
      shape.push(count);
      strides.push(stride * step);
    }
  }
  return { shape, strides, offset };
}

/** Whether `selection` names one element of an array of `ndim` axes. */
export function isIndex(selection: readonly AxisSelection[], ndim: number): selection is readonly number[] {
  return selection.length === ndim && selection.every((taken) => typeof taken === "number");
}

/**
 * Where the element at `index` lies in the data.
 *
 * @throws RangeError unless there is one index for each axis, within the axis.
 */
export function placeOf({ shape, strides, offset }: Layout, index: readonly number[]): number {
  if (index.length !== shape.length) {
    throw new RangeError(
      `an element of an array of shape \`[${shape}]\` has ${shape.length} indices, but got \`[${index}]\``,
    );
  }
  let place = offset;
  for (let axis = 0; axis < index.length; axis++) {
    const at = index[axis] ?? Number.NaN;
    assertIndex(at, axis, shape[axis] ?? 0);
    place += at * (strides[axis] ?? 0);
  }
  return place;
}

function assertAxes({ shape }: Layout, count: number): void {
  if (count <= shape.length) return;
  throw new RangeError(`a selection of ${count} axes does not fit an array of shape \`[${shape}]\``);
}

function assertIndex(index: number, axis: number, length: number): void {
  if (Number.isInteger(index) && index >= 0 && index < length) return;
  throw new RangeError(
    `index \`${index}\` lies outside axis ${axis} of length ${length}: give an integer with \`0 <= index < length\``,
  );
}

function wholeRange(range: unknown, axis: number, length: number): Required<Record<keyof AxisRange, number>> {
  if (range === undefined) return { start: 0, stop: length, step: 1 };
  if (!isRange(range)) {
    throw new TypeError(
      `axis ${axis} takes an index, a \`{ start, stop, step }\` or \`undefined\`, but got ${describeValue(range)}`,
    );
  }
  const { start = 0, stop = length, step = 1 } = range;
  const whole = Number.isInteger(start) && Number.isInteger(stop) && Number.isInteger(step);
  if (whole && 0 <= start && start <= stop && stop <= length && step >= 1) return { start, stop, step };
  throw new RangeError(
    `the range \`{ start: ${start}, stop: ${stop}, step: ${step} }\` does not fit axis ${axis} of length ` +
      `${length}: give integers with \`0 <= start <= stop <= length\` and \`step >= 1\``,
  );
}

function isRange(value: unknown): value is AxisRange {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
