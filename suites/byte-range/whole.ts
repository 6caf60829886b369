import { exactly, type Requirement, verifyRead, zarrPython, zarrSpec } from "../../src/spec/index.js";
import { boundarySizes } from "../sizes.js";
import { keyOf, valuesOfEverySize } from "./values.js";

const sources = [zarrSpec("Abstract store interface, get"), zarrPython("Store.get")];

/** Reads without a byte range. */
export const whole: readonly Requirement[] = [
  {
    id: "byte-range.whole",
    title: "A read without a byte range returns all bytes of the value, at every size.",
    why: "A chunk that arrives short, long or altered decodes into wrong numbers, or does not decode at all.",
    example: 'get("c/0", prototype) of 00 01 02 03 → 00 01 02 03',
    sources,
    level: "must",
    since: "1.0.0",
    needs: ["get"],
    given: valuesOfEverySize,
    rulings: exactly,
    run: async (scenario) => {
      for (const size of boundarySizes.filter((size) => size > 0)) {
        const value = scenario.given.get(keyOf(size));
        if (value) await verifyRead(scenario, exactly, { key: keyOf(size), value });
      }
    },
  },
  {
    id: "byte-range.whole-empty",
    title: "A read of an empty value returns an empty buffer; the key is not missing.",
    why: "An empty value taken for a missing key is filled with the fill value, and a listing and a read disagree.",
    example: 'get("c/0", prototype) of an empty value → an empty buffer',
    sources,
    level: "must",
    since: "1.0.0",
    needs: ["get"],
    given: valuesOfEverySize,
    rulings: exactly,
    run: async (scenario) => {
      const value = scenario.given.get(keyOf(0));
      if (value) await verifyRead(scenario, exactly, { key: keyOf(0), value });
    },
  },
];
