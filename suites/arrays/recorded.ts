import { recordedChunks, recordedMetadata } from "../../fixtures/data/recorded-arrays.js";
import type { NDArray } from "../../src/buffer/index.js";
import { type Given, given, type Scenario, verifyArray } from "../../src/spec/index.js";
import type { Store } from "../../src/store/index.js";
import { arrayOf, type Elements } from "./elements.js";
import { bytesOf } from "./hex.js";
import type { Wrap } from "./zarrita.js";

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

/** The text of a recorded metadata document. */
export function recordedText(key: string): string {
  return recordedMetadata[key] ?? "";
}

function recordedValue(key: string): Uint8Array {
  const text = recordedMetadata[key];
  return text === undefined ? bytesOf(recordedChunks[key] ?? "") : new TextEncoder().encode(text);
}

/** How a reader comes by what the store holds: by requests of its own, or through a wrapper of zarrita's. */
export interface Manner {
  asks?: (store: Store, scenario: Scenario) => Store;
  wrap?: Wrap;
}

/** Reads recorded arrays through the scenario's store, and holds each against what was written. */
export function reading(arrays: readonly RecordedArray[], { asks = asIs, wrap }: Manner = {}) {
  const expected = new Map<RecordedArray, NDArray>();
  return async (scenario: Scenario): Promise<void> => {
    const { readArray } = await import("./zarrita.js");
    for (const array of arrays) {
      const { path } = array;
      if (!isWhole(scenario, path)) continue;
      const due = expected.get(array) ?? arrayOf(array);
      expected.set(array, due);
      const format = `${path}/.zarray` in recordedMetadata ? 2 : 3;
      const how = { format, ...(wrap && { wrap }) } as const;
      const read = { array: path, expected: due, values: scenario.given };
      await verifyArray(scenario, read, (store) =>
        readArray(asks(store, scenario), scenario.prototype, path, how),
      );
    }
  };
}

function asIs(store: Store): Store {
  return store;
}

/** Whether the store took every key of a node; one that refused some has its verdict elsewhere. */
function isWhole({ given }: Scenario, path: string): boolean {
  return keysBelow(path).every((key) => given.has(key));
}
