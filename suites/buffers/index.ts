import {
  attempt,
  pattern,
  put,
  type Requirement,
  type Suite,
  zarritaStorage,
  zarrPython,
  zarrTesting,
} from "../../src/spec/index.js";
import { keyOf, valuesOfEverySize } from "../byte-range/values.js";
import { kept } from "./kept.js";
import { results } from "./results.js";
import { viewsSet } from "./views.js";

const common = { level: "must", since: "1.0.0" } as const;

const requirements: readonly Requirement[] = [
  {
    ...common,
    id: "buffers.result-type",
    title:
      "A read returns what the dialect promises: the prototype's buffer in zarr, a `Uint8Array` in zarrita.",
    why: "A bare `ArrayBuffer` has no length or elements to a reader, which then decodes zeros without complaint.",
    example: 'get("c/0", prototype) → an instance of prototype.buffer',
    sources: [zarrTesting("StoreExpectingTestBuffer.get"), zarritaStorage("AsyncReadable.get")],
    needs: ["get"],
    given: valuesOfEverySize,
    catches: ["result.type"],
    run: async (scenario) => {
      for (const size of [4, 65_537]) {
        const key = keyOf(size);
        await attempt(`get("${key}")`, () => scenario.store.get(key, scenario.prototype));
        await attempt(`get("${key}", a range)`, () =>
          scenario.store.get(key, scenario.prototype, { start: 0, end: 2 }),
        );
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
