import {
  attempt,
  bufferOf,
  collect,
  exactly,
  given,
  judgeOneOf,
  mayReject,
  mustSucceed,
  pattern,
  put,
  type Requirement,
  type Scenario,
  settle,
  verifyList,
  verifyPrefixSize,
  verifyRead,
} from "../../src/spec/index.js";
import { rehearsalKey, rehearseOverwrites, undisturbed } from "../undisturbed.js";
import { affordable } from "./in-flight.js";
import { parallelCalls } from "./sources.js";

const common = { level: "must", since: "1.0.0", sources: parallelCalls } as const;

const keyOf = (number: number) => `array/${number}/c${number}`;
const wideKey = "array/wide/c";
const wideSize = 20_000;

/** The chunks of a small array, no two alike, and one that is larger. */
const chunks = given("chunks to read at the same time", () => [
  ...Array.from({ length: 24 }, (_, i) => [keyOf(i), pattern(40 + i, i)] as const),
  [wideKey, pattern(wideSize, 50)] as const,
]);

const readAll = async (scenario: Scenario) => {
  const most = await affordable(scenario);
  const values = [...scenario.given];
  // Values that could not be put there are told of by the runner.
  if (values.length === 0) return;
  for (const [key, value] of values.slice(0, 1)) await undisturbed(scenario, key, value, [undefined]);
  const reads = Array.from({ length: Math.floor(most / values.length) }, () => values).flat();
  await Promise.all(
    reads.map(([key, value]) => verifyRead(scenario, exactly, { key, value, label: `"${key}"` })),
  );
};

const readParts = async (scenario: Scenario) => {
  const value = scenario.given.get(wideKey);
  if (value === undefined) return;
  const forms = [{ start: 5, end: 25 }, { suffix: 20 }];
  const sound = await undisturbed(scenario, wideKey, value, forms);
  const requests = Array.from({ length: await affordable(scenario) }, (_, i) => {
    const start = (i * 97) % (wideSize - 100);
    const range = { start, end: start + 1 + (i % 64) };
    const [only] = sound.length === 1 ? sound : i % 5 === 0 ? [forms[1]] : [forms[0]];
    return only && "suffix" in only ? { suffix: 1 + i } : range;
  });
  await Promise.all(
    requests.map((request) => verifyRead(scenario, exactly, { key: wideKey, request, value })),
  );
};

const writeAll = async (scenario: Scenario) => {
  await rehearseOverwrites(scenario, [30]);
  const length = Math.floor((await affordable(scenario)) / 2);
  const values = new Map(Array.from({ length }, (_, i) => [keyOf(i), pattern(30 + i, i)]));
  await Promise.all(Array.from(values, ([key, value]) => put(scenario, key, value)));
  await Promise.all(
    Array.from(values, ([key, value]) =>
      verifyRead(scenario, exactly, { key, value, others: values, label: `"${key}"` }),
    ),
  );
};

const writeOne = async (scenario: Scenario) => {
  const { store, prototype } = scenario;
  const key = keyOf(0);
  const sizes = [9_000, 10, 5_000, 1, 8_192, 4_000, 7_000, 300, 9_001, 2, 6_000, 20];
  await rehearseOverwrites(scenario, sizes);
  const summed = await sumsUp(scenario, sizes.at(-1));
  const writes = new Map(sizes.map((size, i) => [`write ${i + 1}`, pattern(size, 1 + i)]));
  // Who loses may be told so, as by a conditional request; one that is taken wins.
  const set = (value: Uint8Array) => () => store.set?.(key, bufferOf(scenario, value));
  await Promise.all(
    Array.from(writes, ([name, value]) => mayReject(scenario, `${name} of "${key}"`, set(value), key)),
  );
  const winner = judgeOneOf(scenario, { key, writes }, await settle(() => store.get(key, prototype)));
  if (winner === undefined) return;
  await verifyRead(scenario, exactly, { key, value: writes.get(winner), stale: writes, label: "read again" });
  const total = (sizes.at(-1) ?? 0) + (writes.get(winner)?.length ?? 0);
  if (summed) await verifyPrefixSize(scenario, "", total);
  await namedOnce(scenario, key);
};

/** Whether the size of the whole store is that of the value which was set to rehearse; else that is told of elsewhere. */
async function sumsUp({ store, can }: Scenario, length: number | undefined): Promise<boolean> {
  if (!can("own") || !can("getSizePrefix")) return false;
  const total = await attempt("getSizePrefix", () => store.getSizePrefix?.(""));
  return total.ok && total.value === length;
}

/** A key that several set at once is one key: one delete takes its name away. */
const namedOnce = async (scenario: Scenario, key: string) => {
  const { store, can } = scenario;
  if (!can("delete") || !can("listDir")) return;
  const [directory, rehearsed] = [directoryOf(key), directoryOf(rehearsalKey)];
  await attempt("delete", () => store.delete?.(rehearsalKey));
  const left = await attempt("listDir", () => collect(store.listDir?.(rehearsed), 100));
  // A name that stays where nobody else was at work is told of elsewhere.
  if (!left.ok || left.value.length > 0) return;
  await mustSucceed(scenario, `delete("${key}")`, () => store.delete?.(key), key);
  const call = `listDir("${directory}") when all was deleted`;
  await verifyList(scenario, call, [], () => store.listDir?.(directory));
};

const directoryOf = (key: string) => key.slice(0, key.lastIndexOf("/"));

/** Calls that do not wait for each other. */
export const parallel: readonly Requirement[] = [
  {
    ...common,
    id: "concurrency.parallel-reads",
    title: "Hundreds of reads at the same time each answer with the value of their own key, whole.",
    why: "A viewer asks for all chunks of a picture at once; one answer in another's place shows the wrong tile.",
    example: 'get("c/0", prototype) and get("c/1", prototype) at once → the value of c/0, and that of c/1',
    needs: ["get"],
    given: chunks,
    rulings: exactly,
    run: readAll,
  },
  {
    ...common,
    id: "concurrency.parallel-ranges",
    title: "Hundreds of ranges of one value at the same time each answer with their own bytes.",
    why: "All inner chunks of a shard are asked for at once; ranges that are merged or shared get each other's bytes.",
    example: "{ start: 0, end: 2 } and { start: 2, end: 4 } of 00 01 02 03 at once → 00 01, and 02 03",
    needs: ["get.range", "get.suffix"],
    given: chunks,
    rulings: exactly,
    run: readParts,
  },
  {
    ...common,
    id: "concurrency.parallel-writes",
    title: "Many keys that are set at the same time all hold their values afterwards.",
    why: "A writer stores the chunks of an array at once; one that is lost reads as the fill value.",
    example: 'set("c/0", 00) and set("c/1", 01) at once, then get("c/1", prototype) → 01',
    needs: ["set"],
    rulings: exactly,
    run: writeAll,
  },
  {
    ...common,
    id: "concurrency.same-key-writes",
    title:
      "A key that is set many times at once holds exactly one of the values afterwards, whole, and is one key.",
    why: "Two writers of one chunk may race, but a mixture of both no longer decodes.",
    example: 'set("c/0", AA AA) and set("c/0", BB) at once → AA AA or BB, and never BB AA',
    needs: ["set"],
    rulings: exactly,
    run: writeOne,
  },
];
