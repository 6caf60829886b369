import type { Arbitrary } from "fast-check";
import type { Capability } from "../../src/store/index.js";

/** What a command does, with the capability that it takes. */
export const operations = {
  get: "get",
  range: "get.range",
  offset: "get.offset",
  suffix: "get.suffix",
  getPartialValues: "getPartialValues",
  set: "set",
  setRange: "set.range",
  setPartialValues: "setPartialValues",
  setIfNotExists: "setIfNotExists",
  delete: "delete",
  deleteDir: "deleteDir",
  clear: "clear",
  exists: "exists",
  getSize: "getSize",
  getSizePrefix: "getSizePrefix",
  list: "list",
  listPrefix: "listPrefix",
  listDir: "listDir",
  isEmpty: "isEmpty",
} as const satisfies Record<string, Capability>;

/** The name of an operation. */
export type Operation = keyof typeof operations;

/** One random command. Each operation uses of the numbers what it needs. */
export interface Command {
  operation: Operation;
  /** Which key or directory it is about. */
  place: number;
  /** How long a value is, in bytes, and which one. */
  size: number;
  salt: number;
  /** Where a range begins and how far it goes: drawn without regard to the value, so that edges are met. */
  start: number;
  length: number;
}

/** The keys that commands are about: few, so that they meet again, with siblings that share characters. */
export const keys = [
  "a/c/0",
  "a/c/1",
  "a/zarr.json",
  "a-1/c/0",
  "b/c/0",
  "zarr.json",
  "b/zarr.json",
] as const;

/** The directories; the last one has nothing in it. */
export const directories = ["a", "a/c", "a/", "b", "a-1", "", "none"] as const;

/** Writes come often, since there is nothing to see without them; what empties a store comes seldom. */
const weights: Partial<Record<Operation, number>> = {
  set: 6,
  get: 3,
  range: 3,
  suffix: 2,
  offset: 2,
  delete: 2,
};

/** Random commands of those operations that a store is capable of. */
export function commands(
  fc: typeof import("fast-check"),
  can: (capability: Capability) => boolean,
): Arbitrary<Command[]> {
  const able = Object.entries(operations).filter(([, capability]) => can(capability));
  const names = able.flatMap(([name]) =>
    isOperation(name) ? Array.from({ length: weights[name] ?? 1 }, () => name) : [],
  );
  const command: Arbitrary<Command> = fc.record({
    operation: fc.constantFrom(...names),
    place: fc.nat(keys.length - 1),
    size: fc.oneof(
      { weight: 4, arbitrary: fc.nat(30) },
      { weight: 1, arbitrary: fc.constantFrom(0, 255, 256, 700) },
    ),
    salt: fc.integer({ min: 1, max: 120 }),
    start: fc.nat(35),
    length: fc.nat(20),
  });
  return fc.array(command, { minLength: 1, maxLength: longest, size: "max" });
}

function isOperation(name: string): name is Operation {
  return name in operations;
}

/** The most commands in one sequence. */
export const longest = 24;
