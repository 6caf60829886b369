import {
  type DataTypeName,
  type ElementArray,
  NDArray,
  type NDBuffer,
  type Scalar,
} from "../buffer/index.js";
import type { Failure } from "../results/index.js";
import type { Store } from "../store/index.js";
import { judgeNoted, type NotedRead, notingReads } from "./noted-reads.js";
import type { Scenario } from "./scenario.js";
import { attempt } from "./verify-call.js";

/** An array, and what its elements are. */
export interface ArrayCase {
  /** Where it lies, and what else tells it from the others of its scenario: `gzip/v3`. */
  array: string;
  expected: NDArray;
  /** What its elements were before a write whose effect may not show yet. */
  before?: NDArray;
  /** The values of its keys where they are known, so that a read which answers with others is named. */
  values?: ReadonlyMap<string, Uint8Array>;
  /** The store that it is read from; the scenario's own by default. */
  store?: Store;
}

/** Reads an array with a library: the strided elements that it makes, or the only one of no dimensions. */
export type ReadArray = (store: Store) => Promise<unknown>;

/**
 * Reads an array and holds its elements against those that were written. They go through the scenario's
 * kind of `NDBuffer`, as those of a reader that honours prototypes do.
 */
export async function verifyArray(
  scenario: Scenario,
  { array, expected, before, values, store = scenario.store }: ArrayCase,
  read: ReadArray,
): Promise<void> {
  const reads: NotedRead[] = [];
  const call = `zarrita.get("${array}")`;
  const result = await attempt(call, async () => {
    const made = toNDBuffer(scenario, expected.dtype, await read(notingReads(store, reads)));
    if (before && made.allEqual(before)) return undefined;
    return differenceOf(call, array, expected, made);
  });
  const failure = result.ok ? result.value : result.failure;
  if (failure === undefined) return scenario.judge({ standing: "right" });
  scenario.judge({ standing: "wrong", label: call, failure });
  if (values) await judgeNoted(scenario, reads, values);
}

/**
 * What a library read, as a buffer of the scenario's prototype.
 *
 * @throws TypeError where it is of another type
 */
export function toNDBuffer({ prototype }: Scenario, dtype: DataTypeName, read: unknown): NDBuffer {
  if (!isChunk(read)) {
    if (!isScalar(read)) throw new TypeError(`an array was read as ${typeof read}`);
    return prototype.ndBuffer.create({ shape: [], dtype, fillValue: read });
  }
  const { data, shape, stride: strides } = read;
  const buffer = prototype.ndBuffer.empty({ shape, dtype });
  buffer.set([], new NDArray({ shape, dtype, data, strides }));
  return buffer;
}

interface Chunk {
  data: ElementArray;
  shape: readonly number[];
  stride: readonly number[];
}

function isChunk(value: unknown): value is Chunk {
  if (typeof value !== "object" || value === null) return false;
  const holds = (name: string) => Array.isArray(Reflect.get(value, name));
  return ArrayBuffer.isView(Reflect.get(value, "data")) && holds("shape") && holds("stride");
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean";
}

function differenceOf(call: string, array: string, expected: NDArray, read: NDBuffer): Failure | undefined {
  if (read.allEqual(expected)) return undefined;
  if (read.shape.join() !== expected.shape.join()) {
    const args = { call, expected: shapeText(expected.shape), received: shapeText(read.shape) };
    return { code: "result.value", args };
  }
  const owed = [...expected.elements()];
  const received = [...read.asNDArrayLike().elements()];
  const index = owed.findIndex((element, i) => !Object.is(element, received[i]));
  const at = indexOf(index, expected.shape);
  return {
    code: "array.differs",
    args: { array: `"${array}"`, at, expected: String(owed[index]), received: String(received[index]) },
  };
}

function shapeText(shape: readonly number[]): string {
  return `the shape [${shape.join(", ")}]`;
}

/** Where the element of this number is, counted in C order. */
function indexOf(number: number, shape: readonly number[]): number[] {
  let rest = number;
  const reversed = shape.toReversed().map((length) => {
    const index = rest % length;
    rest = Math.floor(rest / length);
    return index;
  });
  return reversed.reverse();
}
