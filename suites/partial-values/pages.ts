import {
  bufferOf,
  exactly,
  mustSucceed,
  NotTriable,
  pattern,
  put,
  type Requirement,
  type Scenario,
  verifyRead,
} from "../../src/spec/index.js";
import { type Member, verifyBatch } from "./read-batch.js";
import { readSources, shardKey, shards, writeSources } from "./values.js";

const common = { level: "must", since: "1.0.0" } as const;

/** More members than a page has of what lies behind a store: 999 parameters, 1000 objects, 1024 vectors. */
const many = 1100;

/** Of so many at first, to see how long more of them would take. */
const few = 30;

/** Nobody is kept waiting longer than this for one batch, in milliseconds. */
const budgetMs = 2000;

/**
 * Tries a batch of few members and then one of many.
 *
 * @throws NotTriable where the many would take too long, by what the few have taken
 */
const growing = async (what: string, work: (count: number) => Promise<void>) => {
  const startedAt = performance.now();
  await work(few);
  const expectedMs = ((performance.now() - startedAt) / few) * many;
  if (expectedMs > budgetMs)
    throw new NotTriable(`too slow: ${many} ${what} would take ${Math.round(expectedMs / 1000)} s`);
  await work(many);
};

/** Requests of two shards in turn, of 1 to 4 bytes, and no two alike: which of them failed is known by what it asks for. */
const requests = (count: number): Member[] =>
  Array.from({ length: count }, (_, i) => {
    const [shard, start] = i % 2 === 0 ? [2, 3 * i] : [0, i % 280];
    return { key: shardKey(shard), request: { start, end: start + 1 + Math.floor(i / 280) } };
  });

/** Writes as many parts of two bytes, from the last one to the first, and reads them as one value. */
const writeParts = async (scenario: Scenario, count: number) => {
  const [key, value] = [`parts/of/${count}`, pattern(2 * count, 1)];
  await put(scenario, key, pattern(2 * count, 90));
  const parts = Array.from({ length: count }, (_, i) => {
    const start = 2 * (count - 1 - i);
    return [key, start, bufferOf(scenario, value.subarray(start, start + 2))] as const;
  });
  const label = `setPartialValues of ${count} parts`;
  await mustSucceed(scenario, label, () => scenario.store.setPartialValues?.(parts), key);
  await verifyRead(scenario, exactly, { key, value, label: `"${key}" after ${label}` });
};

/** Batches of more members than a page has. */
export const pages: readonly Requirement[] = [
  {
    ...common,
    id: "partial-values.page",
    title: "A batch of more than a thousand requests is answered in full and in order.",
    why: "Many services take a thousand at once and no more. What is past that is left out, and its chunks are lost.",
    example: "getPartialValues of 1100 requests → 1100 results",
    needs: ["getPartialValues", "get.range"],
    given: shards,
    sources: readSources,
    run: (scenario) => growing("requests", (count) => verifyBatch(scenario, requests(count))),
  },
  {
    ...common,
    id: "partial-values.set-page",
    title: "`setPartialValues` of more than a thousand parts writes all of them.",
    why: "What takes a thousand at once, as many services do, and leaves out the rest loses the end of a shard.",
    example: "setPartialValues of 1100 parts of 2 bytes → a value of 2200 bytes",
    needs: ["set", "setPartialValues"],
    sources: writeSources,
    rulings: exactly,
    run: (scenario) => growing("parts", (count) => writeParts(scenario, count)),
  },
];
