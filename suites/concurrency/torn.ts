import {
  attempt,
  judgeOneOf,
  judgeRead,
  NotApplicable,
  pattern,
  put,
  type Requirement,
  type Rulings,
  type Scenario,
  settle,
  whileWriting,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import { rehearseDeletes, rehearseOverwrites, sets } from "../undisturbed.js";
import { atomicWrites } from "./sources.js";

const common = { level: "must", since: "1.0.0", sources: atomicWrites } as const;
const key = "array/c/0";

/** The two values that a writer alternates between: of different lengths, and several blocks long. */
const sizes = [150_000, 260_000] as const;
const shorter = () => pattern(sizes[0], 10);
const writes = () =>
  new Map([
    ["the shorter value", shorter()],
    ["the longer value", pattern(sizes[1], 90)],
  ]);

/** How many times the key is overwritten, and how many readers look at it meanwhile. */
const overwrites = 10;
const readers = 4;

/** Overwrites the key again and again, and makes `look` at the same time as often as it can. */
async function whileOverwriting(
  scenario: Scenario,
  look: () => Promise<void>,
  request?: ByteRequest,
): Promise<void> {
  const values = [...writes().values()];
  const turns = Array.from({ length: overwrites }, (_, i) => values[i % 2] ?? new Uint8Array());
  await rehearseOverwrites(
    scenario,
    Array.from(turns.slice(0, 3), ({ length }) => length),
    request,
  );
  const [first = new Uint8Array()] = turns;
  await put(scenario, key, first);
  let writing = true;
  const write = async () => {
    try {
      for (const value of turns.slice(1)) await put(scenario, key, value);
    } finally {
      writing = false;
    }
  };
  const read = async () => {
    for (let looks = 0; writing && looks < overwrites; looks++) await look();
  };
  await Promise.all([write(), ...Array.from({ length: readers }, read)]);
}

const readTorn = (request?: ByteRequest) => async (scenario: Scenario) => {
  const { store, prototype } = scenario;
  const rest = request === undefined ? [] : ([request] as const);
  const look = async () => {
    const outcome = await settle(() => store.get(key, prototype, ...rest));
    judgeOneOf(scenario, { key, request, writes: writes(), rulings: whileWriting }, outcome);
  };
  await whileOverwriting(scenario, look, request);
};

const wholeOrGone: Rulings = {
  zarr: { right: ["exact", "missing"], tolerated: ["rejected"] },
  zarrita: { right: ["exact", "missing"], tolerated: ["rejected"] },
  zarrjs: { right: ["exact", "missing"], tolerated: ["rejected"] },
};

/** How often a key is deleted while it is read. */
const deletes = 3;

/** Reads that have begun when the key is deleted find it whole, or gone. */
const readWhileDeleted = async (scenario: Scenario) => {
  const { store, prototype } = scenario;
  const value = shorter();
  for (let round = 0; round < deletes; round++) {
    const at = `deleted/c/${round}`;
    await put(scenario, at, value);
    const looks = Array.from({ length: readers }, async (_, i) => {
      for (let step = 3 * i; step > 0; step--) await Promise.resolve();
      const outcome = await settle(() => store.get(at, prototype));
      judgeRead(scenario, wholeOrGone, { key: at, value, label: `"${at}" while it is deleted` }, outcome);
    });
    for (let step = 5 * round; step > 0; step--) await Promise.resolve();
    await attempt("delete", () => store.delete?.(at));
    await Promise.all(looks);
  }
};

/** What is torn by a write, and by a delete where there are some. */
const readTornAndDeleted = async (scenario: Scenario) => {
  await readTorn()(scenario);
  if (!scenario.can("delete")) return;
  const sound = await attempt("delete", () => rehearseDeletes(scenario));
  if (sound.ok) await readWhileDeleted(scenario);
};

/** Asks again and again; every answer must be one of those that hold before and after. */
const ask =
  (call: string, allowed: readonly (number | boolean)[], make: (scenario: Scenario) => unknown) =>
  async (scenario: Scenario) => {
    if (!(await sets(scenario, key, shorter())))
      throw new NotApplicable("the store takes no value that is as large");
    const first = await attempt(call, () => make(scenario));
    if (!first.ok || !allowed.some((answer) => answer === first.value))
      throw new NotApplicable("the store does not answer as it should where nothing else is going on");
    await whileOverwriting(scenario, async () => {
      const result = await attempt(call, () => make(scenario));
      if (!result.ok)
        return scenario.judge({ standing: "tolerated", label: call, key, failure: result.failure });
      if (allowed.some((answer) => answer === result.value)) return scenario.judge({ standing: "right" });
      const args = { call, expected: allowed.join(" or "), received: String(result.value) };
      scenario.judge({ standing: "wrong", label: call, key, failure: { code: "result.value", args } });
    });
  };

/** What is seen of a key while it is overwritten. */
export const torn: readonly Requirement[] = [
  {
    ...common,
    id: "concurrency.torn-read",
    title:
      "A read while a key is overwritten returns the old value or the new one, whole; while it is deleted the value or nothing.",
    why: "A chunk that is half old and half new no longer decodes; one that is missing for a moment is the fill value.",
    example: 'get("c/0", prototype) during set("c/0", BB BB) over AA AA → AA AA or BB BB',
    needs: ["set"],
    rulings: whileWriting,
    run: readTornAndDeleted,
  },
  {
    ...common,
    id: "concurrency.torn-range",
    title: "A range that is read while a key is overwritten is a part of the old value or of the new one.",
    why: "Bytes from two versions of a shard are no inner chunk of either.",
    example:
      'get("c/0", prototype, { start: 0, end: 2 }) during set("c/0", BB BB) over AA AA → AA AA or BB BB',
    needs: ["set", "get.range"],
    rulings: whileWriting,
    run: readTorn({ start: 1000, end: 140_000 }),
  },
  {
    ...common,
    id: "concurrency.torn-suffix",
    title: "A suffix that is read while a key is overwritten is the end of the old value or of the new one.",
    why: "A store that asks for the size first and reads then cuts the index of one shard out of another.",
    example: 'get("c/0", prototype, { suffix: 1 }) during set("c/0", BB BB) over AA → AA or BB',
    needs: ["set", "get.suffix"],
    rulings: whileWriting,
    run: readTorn({ suffix: 1000 }),
  },
  {
    ...common,
    id: "concurrency.torn-size",
    title: "The size of a key that is overwritten is that of the old value or of the new one.",
    why: "A size that belongs to neither makes a reader ask for bytes that no version has.",
    example: 'getSize("c/0") during set("c/0", BB BB) over AA → 1 or 2',
    needs: ["set", "getSize"],
    run: ask(`getSize("${key}") while it is overwritten`, sizes, ({ store }) => store.getSize?.(key)),
  },
  {
    ...common,
    id: "concurrency.exists-during-overwrite",
    title: "A key that is overwritten exists all the while.",
    why: "A chunk that is gone for a moment is taken for one that was never written.",
    example: 'exists("c/0") during set("c/0", BB) over AA → true',
    needs: ["set", "exists"],
    run: ask(`exists("${key}") while it is overwritten`, [true], ({ store }) => store.exists?.(key)),
  },
];
