import type { Buffer } from "../../src/buffer/index.js";
import {
  attempt,
  bufferOf,
  collect,
  exactly,
  judgeList,
  judgeRead,
  missing,
  pattern,
  put,
  type Scenario,
  settle,
} from "../../src/spec/index.js";
import type { Capability, Store } from "../../src/store/index.js";
import { isThere } from "../undisturbed.js";

type Call = (store: Store, key: string, buffer: (bytes: Uint8Array) => Buffer) => unknown;

const set =
  (value: Uint8Array): Call =>
  (store, key, buffer) =>
    store.set?.(key, buffer(value));
const setRange =
  (start: number, part: Uint8Array): Call =>
  (store, key, buffer) =>
    store.set?.(key, buffer(part), [start, start + part.length]);
const setPart =
  (start: number, part: Uint8Array): Call =>
  (store, key, buffer) =>
    store.setPartialValues?.([[key, start, buffer(part)]]);
const create =
  (value: Uint8Array): Call =>
  (store, key, buffer) =>
    store.setIfNotExists?.(key, buffer(value));
const remove: Call = (store, key) => store.delete?.(key);
const removeDir: Call = (store, key) => store.deleteDir?.(key.slice(0, key.lastIndexOf("/")));

/** Something that becomes of a key before its store is closed. */
export interface Written {
  key: string;
  needs: readonly Capability[];
  calls: readonly Call[];
  /** What there is then; undefined where there is no such key. */
  value: Uint8Array | undefined;
}

const [old, recent, part] = [pattern(20, 50), pattern(20, 51), pattern(5, 52)];
const none = new Uint8Array();
const patched = (start: number) => {
  const value = old.slice();
  value.set(part, start);
  return value;
};

/** The key of which there was nothing before, and which a store that holds anything holds. */
const plain = { key: "array/c/0", value: pattern(40, 1) } as const;

/** By every way to write. What is set first is not written again. */
export const history: readonly Written[] = [
  { ...plain, needs: [], calls: [set(plain.value)] },
  { key: "array/c/2", needs: [], calls: [set(old), set(recent)], value: recent },
  { key: "array/c/3", needs: [], calls: [set(old), set(part)], value: part },
  { key: "array/c/4", needs: [], calls: [set(none)], value: none },
  { key: "array/c/5", needs: [], calls: [set(old), set(none)], value: none },
  { key: "größe/c/0", needs: [], calls: [set(old)], value: old },
  { key: "array/c/7", needs: ["delete"], calls: [set(old), remove, set(recent)], value: recent },
  { key: "gone/c/0", needs: ["deleteDir"], calls: [set(old), removeDir], value: undefined },
  { key: "array/c/8", needs: ["set.range"], calls: [set(old), setRange(3, part)], value: patched(3) },
  { key: "array/c/9", needs: ["setPartialValues"], calls: [set(old), setPart(7, part)], value: patched(7) },
  { key: "array/d/0", needs: ["setPartialValues"], calls: [setPart(0, part)], value: part },
  { key: "array/d/1", needs: ["setIfNotExists"], calls: [create(recent)], value: recent },
  { key: "array/d/2", needs: ["setIfNotExists"], calls: [set(old), create(recent)], value: old },
  // Marks that divide the lines and columns of an index.
  { key: "odd\tname/c/0", needs: [], calls: [set(old)], value: old },
  { key: "odd\nname/c/0", needs: [], calls: [set(recent)], value: recent },
  // The last change of all is a delete: what was set after it would save it.
  { key: "array/c/6", needs: ["delete"], calls: [set(old), remove], value: undefined },
];

export const bufferMaker = (scenario: Scenario) => (bytes: Uint8Array) => bufferOf(scenario, bytes);

/** What a store holds before it is closed. */
export interface State {
  values: ReadonlyMap<string, Uint8Array | undefined>;
  /** Undefined where nothing lists them. */
  names: readonly string[] | undefined;
}

/** Writes a store full; what it does not answer rightly even before it is closed is left out. */
export async function writeHistory(scenario: Scenario): Promise<State> {
  const { store, can } = scenario;
  await namesIn(scenario, store);
  for (const { key, needs, calls } of history) {
    if (key === plain.key) await put(scenario, key, plain.value);
    else if (needs.every(can))
      for (const call of calls) await attempt("write", () => call(store, key, bufferMaker(scenario)));
  }
  const values = new Map<string, Uint8Array | undefined>([[plain.key, plain.value]]);
  for (const { key, needs, value } of history)
    if (needs.every(can) && (await isThere(scenario, key, value))) values.set(key, value);
  const names = await namesIn(scenario, store);
  return { values, names: names && areRight(names, values) ? names : undefined };
}

/** Whether nothing is listed but what was written, and what is there is. */
function areRight(names: readonly string[], values: State["values"]): boolean {
  const written = history.map(({ key }) => key);
  const isListed = ([key, value]: readonly [string, unknown]) =>
    names.includes(key) === (value !== undefined);
  return names.every((name) => written.includes(name)) && [...values].every(isListed);
}

/** What a handle lists, each name once; undefined where it lists nothing, or fails. */
export async function namesIn({ can }: Scenario, store: Store): Promise<string[] | undefined> {
  if (!can("list")) return undefined;
  const listed = await attempt("list()", () => collect(store.list?.(), 200));
  return listed.ok ? [...new Set(listed.value)] : undefined;
}

/** Holds what is read through a handle against what was there. */
export async function verifyState(
  scenario: Scenario,
  store: Store,
  { values, names }: State,
  when: string,
): Promise<void> {
  for (const [key, value] of values) {
    const stale = new Map([["an earlier value", old]]);
    const read = { key, value, stale, circumstance: "closed-before", label: `"${key}" ${when}` } as const;
    const outcome = await settle(() => store.get(key, scenario.prototype));
    judgeRead(scenario, value ? exactly : missing, read, outcome);
  }
  const listed = names && (await namesIn(scenario, store));
  if (names && listed) judgeList(scenario, `list() ${when}`, names, listed);
}

/** Sets further keys, whose bytes are others: what is numbered anew overwrites what has the numbers. */
export async function writeOn(scenario: Scenario, store: Store, { values, names }: State): Promise<State> {
  const further = [0, 1, 2].map((i) => [`further/c/${i}`, pattern(40, 60 + i)] as const);
  for (const [key, value] of further) await put({ ...scenario, store }, key, value);
  const keys = further.map(([key]) => key);
  return { values: new Map([...values, ...further]), names: names && [...names, ...keys] };
}
