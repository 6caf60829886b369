import { recordedChunks, recordedMetadata } from "../../fixtures/data/recorded-arrays.js";
import { type Given, given, type Scenario, verifyArray } from "../../src/spec/index.js";
import type { Store } from "../../src/store/index.js";
import { arrayOf, type Elements } from "./elements.js";

/** An array as zarr-python wrote it, and the elements that it has. */
export interface RecordedArray extends Elements {
  /** The node that it is: its keys begin with this and a slash. */
  readonly path: string;
}

/** The recorded values of some nodes and of all below them, by key. */
export function recordedNodes(...paths: readonly string[]): Given {
  return given(`what zarr-python wrote below ${paths.join(", ")}`, () =>
    paths.flatMap(keysBelow).map((key) => [key, recordedValue(key)] as const),
  );
}

const keys = [...Object.keys(recordedMetadata), ...Object.keys(recordedChunks)];

function keysBelow(path: string): string[] {
  return keys.filter((key) => key.startsWith(`${path}/`));
}

function recordedValue(key: string): Uint8Array {
  const text = recordedMetadata[key];
  return text === undefined ? bytesOf(recordedChunks[key] ?? "") : new TextEncoder().encode(text);
}

/** Bytes that are written in hexadecimal. */
export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

/** How a reader comes to what the store holds; it is the store itself, unless it asks in another way. */
export type Reader = (store: Store) => Store;

/** Reads recorded arrays through the scenario's store, and holds each against what was written. */
export function reading(arrays: readonly RecordedArray[], reader: Reader = (store) => store) {
  const expected = new Map<RecordedArray, ReturnType<typeof arrayOf>>();
  return async (scenario: Scenario): Promise<void> => {
    const { readArray } = await import("./zarrita.js");
    for (const array of arrays) {
      if (!isWhole(scenario, array.path)) continue;
      const due = expected.get(array) ?? arrayOf(array);
      expected.set(array, due);
      const read = { array: array.path, expected: due, values: scenario.given };
      const format = `${array.path}/.zarray` in recordedMetadata ? 2 : 3;
      await verifyArray(scenario, read, (store) =>
        readArray(reader(store), scenario.prototype, array.path, format),
      );
    }
  };
}

/** Whether the store took every key of a node; one that refused some has its verdict elsewhere. */
function isWhole({ given }: Scenario, path: string): boolean {
  return keysBelow(path).every((key) => given.has(key));
}
