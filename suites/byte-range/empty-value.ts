import { type Requirement, rfc9110, type Scenario, verifyRead, zarrPython } from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import { nothingToRead } from "./rulings.js";
import { keyOf, valuesOfEverySize } from "./values.js";

const sources = [zarrPython("Store.get"), rfc9110("15.5.17 416 Range Not Satisfiable")];
const common = {
  level: "must",
  since: "1.0.0",
  given: valuesOfEverySize,
  sources,
  rulings: nothingToRead,
} as const;
const why = "An empty value that is padded, or taken for a missing key, becomes data that nobody wrote.";

const readEmpty =
  (...requests: ByteRequest[]) =>
  async (scenario: Scenario) => {
    const value = scenario.given.get(keyOf(0));
    if (value === undefined) return;
    for (const request of requests)
      await verifyRead(scenario, nothingToRead, { key: keyOf(0), request, value });
  };

/** Byte ranges of an empty value: an error or an empty buffer, never `undefined` and never bytes. */
export const emptyValue: readonly Requirement[] = [
  {
    ...common,
    id: "byte-range.empty-value-range",
    title: "A range of an empty value is an error or an empty buffer; the key is not missing.",
    why,
    example: 'get("c/0", prototype, { start: 0, end: 4 }) of an empty value → an error or an empty buffer',
    needs: ["get.range"],
    run: readEmpty({ start: 0, end: 1 }, { start: 0, end: 4 }, { start: 2, end: 6 }),
  },
  {
    ...common,
    id: "byte-range.empty-value-offset",
    title: "An offset into an empty value is an error or an empty buffer; the key is not missing.",
    why,
    example: 'get("c/0", prototype, { offset: 0 }) of an empty value → an error or an empty buffer',
    needs: ["get.offset"],
    dialects: ["zarr"],
    run: readEmpty({ offset: 0 }, { offset: 3 }),
  },
  {
    ...common,
    id: "byte-range.empty-value-suffix",
    title: "A suffix of an empty value is an error or an empty buffer; the key is not missing.",
    why,
    example: 'get("c/0", prototype, { suffix: 4 }) of an empty value → an error or an empty buffer',
    needs: ["get.suffix"],
    run: readEmpty({ suffix: 1 }, { suffix: 4 }),
  },
];
