import {
  attempt,
  classOf,
  type OutcomeClass,
  type ReadCase,
  type Requirement,
  readClass,
  type Scenario,
  settle,
  verifyUniform,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import { documents } from "../byte-range/values.js";
import { keyRanges, type Member, readBatch, verifyBatch } from "./read-batch.js";
import { shardKey, shards, readSources as sources } from "./values.js";

const common = { level: "must", since: "1.0.0", given: shards, sources } as const;
const needs = ["getPartialValues", "get.range"] as const;

const at = (i: number, request?: ByteRequest): Member => ({ key: shardKey(i), request });
const range = (i: number, start: number, end: number) => at(i, { start, end });
const absent = (request?: ByteRequest): Member => ({ key: "shards/c/none", request });

/** Requests about which stores may choose: what they choose alone they must choose in a batch. */
const edges: readonly Member[] = [
  range(1, 8, 20),
  range(1, 10, 14),
  range(1, 20, 24),
  range(1, 3, 3),
  range(1, 5, 2),
  range(3, 0, 4),
  at(1, { suffix: 25 }),
  at(1, { suffix: 0 }),
  at(1, { offset: 10 }),
];

/** The class of a request that is made between two others, or that of the whole batch where it is refused. */
const classInBatch = async (scenario: Scenario, read: ReadCase): Promise<OutcomeClass> => {
  const { store, prototype } = scenario;
  const batch = keyRanges([range(0, 0, 9), read, range(4, 0, 9)]);
  const member = async () => (await store.getPartialValues?.(prototype, batch))?.[1];
  return classOf(read, await settle(member));
};

/** The class of a request that is made between two others of the same value, which may be read in one with it. */
const classBeside = async (scenario: Scenario, read: ReadCase): Promise<OutcomeClass> => {
  const { store, prototype } = scenario;
  const { key } = read;
  const batch = keyRanges([
    { key, request: { start: 0, end: 2 } },
    read,
    { key, request: { start: 4, end: 9 } },
  ]);
  const member = async () => (await store.getPartialValues?.(prototype, batch))?.[1];
  return classOf(read, await settle(member));
};

/** Nobody reads the results of a batch that is refused; each of its members that fail is the store's own to hear. */
const refusedTogether = async (scenario: Scenario, members: readonly ReadCase[]) => {
  const { store, prototype } = scenario;
  const result = await attempt("getPartialValues", () =>
    store.getPartialValues?.(prototype, keyRanges(members)),
  );
  for (const [i, member] of members.entries()) {
    const found = result.ok ? classOf(member, await settle(async () => result.value?.[i])) : "rejected";
    verifyUniform(scenario, member, [
      { how: "alone", found: "rejected" },
      { how: "in a batch of such", found },
    ]);
  }
};

/** A request has the same outcome in a batch as alone. */
const asAlone = async (scenario: Scenario) => {
  const refused: ReadCase[] = [];
  for (const { key, request } of edges) {
    const member = { key, request, value: scenario.given.get(key) };
    if (member.value === undefined) continue;
    const [alone, inBatch] = [await readClass(scenario, member), await classInBatch(scenario, member)];
    if (alone === "rejected") refused.push(member);
    verifyUniform(scenario, member, [
      { how: "alone", found: alone },
      { how: "in a batch", found: inBatch },
      ...(member.value.length < 9
        ? []
        : [{ how: "in a batch of one key", found: await classBeside(scenario, member) }]),
    ]);
  }
  await refusedTogether(scenario, refused);
};

/** A hundred members and more, of all shards in turn: longer than what a store may do at once. */
const many = Array.from({ length: 130 }, (_, i) =>
  range([0, 2, 4][i % 3] ?? 0, i % 60, (i % 60) + 1 + (i % 9)),
);

/** As many of one shard alone, which lie so close together that they might be read in one. */
const manyOfOne = Array.from({ length: 130 }, (_, i) => range(2, i * 30, i * 30 + 20));

/** `getPartialValues`. */
export const read: readonly Requirement[] = [
  {
    ...common,
    id: "partial-values.order",
    title: "A batch has one result for each request, in the order of the requests.",
    why: "Chunks are told apart by their place in the result alone. In another order the array is scrambled.",
    example: 'getPartialValues of [["c/1"], ["c/0"]] → the value of `c/1`, then that of `c/0`',
    needs,
    run: (scenario) =>
      verifyBatch(scenario, [
        range(2, 500, 520),
        at(0),
        range(1, 0, 3),
        range(4, 70, 77),
        at(1),
        range(2, 0, 4),
      ]),
  },
  {
    ...common,
    id: "partial-values.forms",
    title: "Ranges, offsets, suffixes and whole values may be asked for in one batch.",
    why: "A sharded array is read so: indices from the end, inner chunks by range, small values whole.",
    example: 'getPartialValues of [["c/0", { suffix: 2 }], ["c/0"]] → the last 2 bytes, then all',
    needs: ["getPartialValues", "get.range", "get.offset", "get.suffix"],
    run: (scenario) =>
      verifyBatch(scenario, [
        at(0, { suffix: 5 }),
        range(0, 2, 9),
        at(0),
        at(0, { offset: 290 }),
        at(4, { suffix: 77 }),
      ]),
  },
  {
    ...common,
    id: "partial-values.one-key",
    title:
      "One key may be asked for many times in a batch, in ranges that repeat, contain and overlap each other.",
    why: "All inner chunks of a shard have one key. What is joined to one read must be taken apart again right.",
    example: "getPartialValues of [0, 2), [2, 4), [0, 6) and [0, 2) of one key → 2, 2, 6 and 2 bytes",
    needs,
    run: (scenario) =>
      verifyBatch(scenario, [
        range(2, 500, 600),
        range(2, 0, 2),
        range(2, 2, 4),
        range(2, 0, 6),
        range(2, 500, 600),
        range(2, 550, 560),
        range(2, 4000, 4096),
        at(2),
        at(2),
      ]),
  },
  {
    ...common,
    id: "partial-values.missing",
    title: "A missing key in a batch is `undefined` at its place, and the others are read all the same.",
    why: "Chunks that were never written are asked for along with those that were; one of them must not fail all.",
    example: 'getPartialValues of [["nothing"], ["c/0"]] → undefined, then the value of `c/0`',
    needs,
    run: async (scenario) => {
      await verifyBatch(scenario, [absent(), range(0, 0, 4), absent({ start: 0, end: 4 }), at(1), absent()]);
      await verifyBatch(scenario, [absent({ start: 5, end: 9 })]);
    },
  },
  {
    ...common,
    id: "partial-values.none",
    title: "A batch of no requests has no results.",
    why: "A selection may touch no chunk at all; an error there, or an endless wait, fails a read of nothing.",
    example: "getPartialValues of [] → []",
    needs: ["getPartialValues"],
    run: async (scenario) => {
      const results = await readBatch(scenario, 0, []);
      if (results) scenario.judge({ standing: "right" });
    },
  },
  {
    ...common,
    id: "partial-values.one-shot",
    title: "The requests may come from a generator, which can be gone through once only, or from a set.",
    why: "The interface takes any iterable. What is counted first and read afterwards is gone by then.",
    example: "getPartialValues of a generator of 3 requests → 3 results",
    needs,
    run: async (scenario) => {
      const members = [range(0, 0, 4), at(1), range(2, 7, 9)];
      const once = function* () {
        yield* keyRanges(members);
      };
      await verifyBatch(scenario, members, once());
      await verifyBatch(scenario, members, new Set(keyRanges(members)));
    },
  },
  {
    ...common,
    id: "partial-values.as-alone",
    title: "A request has the same outcome in a batch as it has alone, past the end and of no bytes too.",
    why: "A read that is refused alone and answered in a batch, or the reverse, works by how many others there are.",
    example: 'getPartialValues of [["c/0", { start: 8, end: 20 }]] of 10 bytes → what `get` makes of it',
    needs: [...needs, "get.offset", "get.suffix"],
    run: asAlone,
  },
  {
    ...common,
    id: "partial-values.metadata",
    title: "Ranges of metadata in a batch are those of any other value, whatever the key is called.",
    why: "A store that keeps metadata aside, parsed or whole, and forgets the range there, answers with all of it.",
    example: 'getPartialValues of [["zarr.json", { start: 0, end: 4 }]] → the first 4 bytes',
    needs: ["getPartialValues", "get.range", "get.suffix"],
    given: documents,
    run: async (scenario) => {
      const requests = [{ start: 3, end: 9 }, undefined, { suffix: 7 }];
      const keys = [...scenario.given.keys()];
      const members = keys.flatMap((key) => requests.map((request) => ({ key, request })));
      await verifyBatch(scenario, members);
    },
  },
  {
    ...common,
    id: "partial-values.many",
    title: "A batch of more than a hundred requests is answered in full and in order.",
    why: "What works through a batch in groups loses the last one, or puts its results in the place of the first.",
    example: "getPartialValues of 130 requests → 130 results",
    needs,
    run: async (scenario) => {
      await verifyBatch(scenario, many);
      await verifyBatch(scenario, manyOfOne);
    },
  },
];
