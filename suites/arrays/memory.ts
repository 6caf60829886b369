import { given, type Requirement, verifyArray, zarrPython } from "../../src/spec/index.js";
import type { Store } from "../../src/store/index.js";
import { arrayOf } from "./elements.js";
import { arrayMetadata } from "./metadata.js";
import { zarrita } from "./sources.js";

const shape = [6];
const chunk = "twice/c/0";
const elements = arrayOf({ shape, dtype: "int16" });
const bigEndian = () => {
  const view = new DataView(new ArrayBuffer(2 * elements.size));
  for (const [i, element] of [...elements.elements()].entries()) view.setInt16(2 * i, Number(element));
  return new Uint8Array(view.buffer);
};

/** The metadata speak of little-endian numbers; the chunk has big-endian ones, which its reader swaps. */
const twice = given("an array whose reader decodes in place", () => [
  ["twice/zarr.json", arrayMetadata({ shape, chunkShape: shape, dtype: "int16" })],
  [chunk, bigEndian()],
]);

/** Swaps the bytes of numbers of two bytes, where they are. */
function swap(bytes: Uint8Array): void {
  for (let i = 0; i + 1 < bytes.length; i += 2) bytes.subarray(i, i + 2).reverse();
}

/** A store as a reader sees it that decodes chunks in the memory that they come in. */
function decodingInPlace(store: Store): Store {
  return {
    get: async (key, prototype, ...rest) => {
      const buffer = await store.get(key, prototype, ...rest);
      if (key === chunk && buffer) swap(buffer.asArrayLike());
      return buffer;
    },
  };
}

/** What becomes of an array when its reader works in the memory that it is handed. */
export const memory: readonly Requirement[] = [
  {
    id: "arrays.read-twice",
    title:
      "An array has the same elements when it is read again, though its reader decoded the chunks in place.",
    why: "A reader may swap numbers where they lie: a store that lent its own memory serves them swapped from then on.",
    example: 'zarrita.get("twice") → the numbers; zarrita.get("twice") → the numbers',
    level: "must",
    // Elsewhere a store may lend its memory, and `buffers.get-copies` warns of it; zarrita itself copies first.
    dialects: ["zarr"],
    since: "1.0.0",
    needs: ["get"],
    sources: [zarrPython("Store.get"), zarrita("get")],
    given: twice,
    run: async (scenario) => {
      const { readArray } = await import("./zarrita.js");
      if (!scenario.given.has(chunk)) return;
      for (const time of ["", " again"]) {
        await verifyArray(scenario, { array: `twice${time}`, expected: elements }, (store) =>
          readArray(decodingInPlace(store), scenario.prototype, "twice"),
        );
      }
    },
  },
];
