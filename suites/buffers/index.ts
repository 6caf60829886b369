import { Buffer } from "../../src/buffer/index.js";
import {
  attempt,
  given,
  pattern,
  put,
  type Requirement,
  type Scenario,
  type Suite,
  zarritaStorage,
  zarrPython,
  zarrTesting,
} from "../../src/spec/index.js";
import { kept } from "./kept.js";
import { results } from "./results.js";
import { viewsSet } from "./views.js";

const common = { level: "must", since: "1.0.0" } as const;

/** Values whose results are looked at; the harness lets those be read as any kind of buffer whose key says `json`. */
const sizes = [4, 65_537];
const keyOf = (size: number) => `results-json/c/${size}`;
const looked = given("values whose results are looked at", () =>
  sizes.map((size) => [keyOf(size), pattern(size, 8)]),
);

class First extends Buffer {}
class Second extends Buffer {}

/** Reads a key whole, in part and in a batch with one prototype after the other: the harness looks at what comes. */
const readAsEach = async ({ store, prototype, dialect, can }: Scenario, key: string) => {
  const others = [First, Second].map((buffer) => ({ ...prototype, buffer }));
  for (const as of dialect === "zarr" ? [prototype, ...others, prototype] : [prototype]) {
    await attempt("get", () => store.get(key, as));
    await attempt("get", () => store.get(key, as, { start: 0, end: 2 }));
    if (can("getPartialValues"))
      await attempt("getPartialValues", () => store.getPartialValues?.(as, [[key]]));
  }
};

const requirements: readonly Requirement[] = [
  {
    ...common,
    id: "buffers.result-type",
    title:
      "A read returns what the dialect promises: its own prototype's buffer in zarr, a `Uint8Array` in zarrita.",
    why: "A bare `ArrayBuffer` has no length or elements to a reader, which then decodes zeros without complaint.",
    example: 'get("c/0", prototype) → an instance of prototype.buffer',
    sources: [zarrTesting("StoreExpectingTestBuffer.get"), zarritaStorage("AsyncReadable.get")],
    needs: ["get"],
    given: looked,
    catches: ["result.type"],
    run: async (scenario) => {
      for (const size of sizes) {
        await readAsEach(scenario, keyOf(size));
        scenario.judge({ standing: "right" });
      }
    },
  },
  {
    ...common,
    id: "buffers.caller-memory",
    title: "A set leaves the caller's buffer, and the memory around it, as they were.",
    why: "A writer's array that changes under it is corrupt for every later chunk; memory around it belongs to others.",
    example: 'set("c/0", buffer) → the bytes of `buffer` are unchanged',
    sources: [zarrPython("Store.set"), zarrTesting("TestBuffer")],
    needs: ["set"],
    catches: ["memory.guard-changed", "memory.value-changed"],
    run: async (scenario) => {
      for (const size of [1, 255, 65_537]) {
        await put(scenario, `array/c/${size}`, pattern(size, 3));
        scenario.judge({ standing: "right" });
      }
    },
  },
];

/** What becomes of the memory that is handed in and out. */
export const buffers: Suite = {
  id: "buffers",
  title: "Buffers and ownership",
  requirements: [...requirements, ...viewsSet, ...kept, ...results],
};
