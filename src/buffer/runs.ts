/** Where the elements of one of two arrays lie: two of the three parts of a `Layout`. */
interface Walked {
  readonly strides: readonly number[];
  readonly offset: number;
}

/** A row of elements in two arrays at once: where it begins in each, how far apart its elements are, how many. */
export type Run = (a: number, aStep: number, b: number, bStep: number, count: number) => boolean;

interface Axis {
  readonly length: number;
  readonly a: number;
  readonly b: number;
}

/**
 * Goes over all pairs of elements of two arrays of the same shape, in as few and as long runs as their strides
 * allow, in the order of `a`'s memory. Stops when `run` answers `false`, and answers whether none did.
 */
export function everyRun(shape: readonly number[], a: Walked, b: Walked, run: Run): boolean {
  if (shape.includes(0)) return true;
  return walk(joinedAxes(shape, a.strides, b.strides), 0, a.offset, b.offset, run);
}

/** The axes, slowest first, where neighbours that lie end to end in both arrays count as one. */
function joinedAxes(shape: readonly number[], a: readonly number[], b: readonly number[]): Axis[] {
  const axes = shape
    .map((length, axis) => ({ length, a: a[axis] ?? 0, b: b[axis] ?? 0 }))
    .filter(({ length }) => length > 1)
    .sort((one, other) => Math.abs(other.a) - Math.abs(one.a));
  const joined: Axis[] = [];
  for (const axis of axes) {
    const outer = joined.at(-1);
    if (outer !== undefined && outer.a === axis.a * axis.length && outer.b === axis.b * axis.length) {
      joined.pop();
      joined.push({ ...axis, length: outer.length * axis.length });
    } else {
      joined.push(axis);
    }
  }
  return joined;
}

function walk(axes: readonly Axis[], depth: number, a: number, b: number, run: Run): boolean {
  const axis = axes[depth];
  if (axis === undefined) return run(a, 1, b, 1, 1);
  if (depth === axes.length - 1) return run(a, axis.a, b, axis.b, axis.length);
  for (let index = 0; index < axis.length; index++) {
    if (!walk(axes, depth + 1, a + index * axis.a, b + index * axis.b, run)) return false;
  }
  return true;
}
