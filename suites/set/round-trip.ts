import {
  bufferOf,
  exactly,
  mayReject,
  pattern,
  put,
  type Requirement,
  type Scenario,
  verifyRead,
  zarritaStorage,
  zarrPython,
  zarrSpec,
} from "../../src/spec/index.js";
import { boundarySizes, MiB } from "../sizes.js";

const sources = [
  zarrSpec("Abstract store interface, set"),
  zarrPython("Store.set"),
  zarritaStorage("AsyncWritable.set"),
];
const common = { level: "must", since: "1.0.0", needs: ["set"], sources } as const;

/** A store may have a limit, of a mebibyte or more, and say so. */
const setsLarge = (scenario: Scenario, key: string, size: number) => {
  const call = `set("${key}", ${size} bytes)`;
  return mayReject(
    scenario,
    call,
    () => scenario.store.set?.(key, bufferOf(scenario, pattern(size, 1))),
    key,
  );
};

/** A value that was set is read back as it was. */
export const roundTrip: readonly Requirement[] = [
  {
    ...common,
    id: "set.round-trip",
    title: "A value that was set is read back byte for byte, at every size.",
    why: "What a writer stored is not what a reader gets.",
    example: 'set("c/0", 00 01 02 03), then get("c/0", prototype) → 00 01 02 03',
    rulings: exactly,
    run: async (scenario) => {
      for (const size of boundarySizes.filter((size) => size > 0)) {
        const key = `array/c/${size}`;
        if (size < MiB) await put(scenario, key, pattern(size, 1));
        else if (!(await setsLarge(scenario, key, size))) continue;
        await verifyRead(scenario, exactly, { key, value: pattern(size, 1) });
      }
    },
  },
  {
    ...common,
    id: "set.empty-value",
    title: "An empty value can be set, and is then there and empty.",
    why: "An empty value that is not stored reads as missing, and so as the fill value.",
    example: 'set("c/0", an empty value), then get("c/0", prototype) → an empty buffer',
    rulings: exactly,
    run: async (scenario) => {
      await put(scenario, "array/c/0", new Uint8Array());
      await verifyRead(scenario, exactly, { key: "array/c/0", value: new Uint8Array() });
    },
  },
  {
    ...common,
    id: "set.every-byte",
    title: "A value of all 256 byte values is read back as it was: nothing is decoded, translated or cut.",
    why: "A store that goes through text replaces what is no UTF-8; one that goes through C strings stops at zero.",
    example: 'set("c/0", 00 01 … FE FF), then get("c/0", prototype) → 00 01 … FE FF',
    rulings: exactly,
    run: async (scenario) => {
      const value = Uint8Array.from({ length: 512 }, (_, i) => (i < 256 ? i : 511 - i));
      await put(scenario, "array/c/0", value);
      await verifyRead(scenario, exactly, { key: "array/c/0", value });
    },
  },
];
