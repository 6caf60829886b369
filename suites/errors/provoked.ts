import { describeRequest, given, pattern, type Scenario } from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";

/** A call that many stores refuse, and that changes nothing where they do not. */
export interface Provocation {
  call: string;
  make(scenario: Scenario): Promise<unknown> | undefined;
}

/** The key whose reads go wrong, and whose value is there. */
export const key = "array/c/0";

/** The value that is there, all the while that others are asked for in vain. */
export const unharmed = given("a value beside which reads fail", () => [[key, pattern(256, 1)]]);

/** The same in a store of which no read has failed yet: one that is good for nothing afterwards is not excused. */
export const unharmedYet = given("a value that is read when others failed", () => [[key, pattern(256, 1)]]);

const badRanges: readonly ByteRequest[] = [
  { start: -1, end: 2 },
  { start: 9, end: 3 },
  { start: 2_000_000, end: 2_000_001 },
];

const read = (from: string, request?: ByteRequest): Provocation => ({
  call: `get(${JSON.stringify(from)}, ${describeRequest(request)})`,
  make: ({ store, prototype }) => store.get(from, prototype, ...(request === undefined ? [] : [request])),
});

const deleteReadOnly: Provocation = {
  call: 'withReadOnly(true).delete("no/such/key")',
  make: ({ store }) => store.withReadOnly?.(true).delete?.("no/such/key"),
};

/** Calls that are refused: reads of ranges that make no sense, of names that are none, of keys that are not there; and a write to a view. */
export function provocations({ can }: Scenario): readonly Provocation[] {
  return [
    ...(can("get.range") ? badRanges.map((request) => read(key, request)) : []),
    read("no/such/key"),
    read(""),
    read(`${key}\0`),
    ...(can("getSize")
      ? [{ call: 'getSize("no/such/key")', make: ({ store }: Scenario) => store.getSize?.("no/such/key") }]
      : []),
    ...(can("withReadOnly") && can("delete") ? [deleteReadOnly] : []),
  ];
}
