import type { Failure } from "../../src/results/index.js";
import {
  attempt,
  bufferOf,
  judgeOneOf,
  judgeRead,
  NotApplicable,
  pattern,
  type Requirement,
  type Rulings,
  type Scenario,
  settle,
} from "../../src/spec/index.js";
import type { Store } from "../../src/store/index.js";
import { reads } from "../undisturbed.js";
import { atomicWrites, createOnce } from "./sources.js";

const common = { level: "should", since: "1.0.0", sources: createOnce } as const;
/** Who comes first is settled within microseconds: a store that asks and then writes is not caught every time. */
const keys = ["array/c/0", "array/c/1", "array/c/2", "array/c/3"];
const clients = 12;

const values = new Map(
  Array.from({ length: clients }, (_, i) => [`the value of caller ${i + 1}`, pattern(40 + i * 3, 1 + i)]),
);

/**
 * Makes a key and tries again.
 *
 * @throws NotApplicable where the second one has its way, which is told of elsewhere
 */
async function rehearseCreation(scenario: Scenario): Promise<void> {
  const { store } = scenario;
  const [rehearsed, first] = ["rehearsal/c/0", pattern(40, 200)];
  for (const value of [first, pattern(50, 220)])
    await attempt("setIfNotExists", () => store.setIfNotExists?.(rehearsed, bufferOf(scenario, value)));
  if (!(await reads(scenario, rehearsed, first)))
    throw new NotApplicable("the store does not even make a key as it should where nothing else is going on");
}

/** Lets callers race for one key after the other, until one race has two winners. */
async function race(scenario: Scenario, stores: readonly Store[]): Promise<void> {
  await rehearseCreation(scenario);
  for (const key of keys) if (!(await raceFor(key, scenario, stores))) return;
}

/**
 * Every caller tries to make the key and then looks: all must see the same value, then and later. Returns whether they
 * do.
 */
async function raceFor(key: string, scenario: Scenario, stores: readonly Store[]): Promise<boolean> {
  const { prototype } = scenario;
  const read = async (store: Store, label: string) =>
    judgeOneOf(scenario, { key, writes: values, label }, await settle(() => store.get(key, prototype)));
  const tries = Array.from(values, async ([name, value], i) => {
    const store = stores[i % stores.length] ?? scenario.store;
    const made = await attempt("setIfNotExists", () =>
      store.setIfNotExists?.(key, bufferOf(scenario, value)),
    );
    return { name, refused: !made.ok, seen: await read(store, `read by caller ${i + 1}`) };
  });
  const callers = await Promise.all(tries);
  const found = disagreement(callers, await read(scenario.store, "read when all had ended"));
  const call = `setIfNotExists("${key}") by ${clients} callers at once`;
  const failure: Failure | undefined = found && { code: "result.value", args: { call, ...found } };
  scenario.judge(failure ? { standing: "wrong", label: call, key, failure } : { standing: "right" });
  return failure === undefined;
}

/** A caller by its value, whether it was told that it came too late, and whose value it then saw. */
interface Caller {
  name: string;
  refused: boolean;
  seen: string | undefined;
}

/** What the callers do not agree on, if anything. */
function disagreement(
  callers: readonly Caller[],
  winner: string | undefined,
): { expected: string; received: string } | undefined {
  const other = callers.find(({ seen }) => seen !== undefined && seen !== winner);
  if (other !== undefined) {
    const last = winner === undefined ? "no such value" : winner;
    return {
      expected: "one value to all",
      received: `${other.seen} to one who looked, and ${last} in the end`,
    };
  }
  // Where losers are told by an error, who was not told is the winner.
  const [first, ...further] = callers.filter(({ refused }) => !refused);
  if (first === undefined)
    return { expected: "success to one of them", received: "an error to every one of them" };
  if (further.length > 0 || winner === undefined || first.name === winner) return undefined;
  return {
    expected: `success to the one whose value is there, ${winner}`,
    received: `success to another alone, who brought ${first.name}`,
  };
}

/** While a key is made it is not there yet, or there whole; a store may refuse to read it. */
const notInPart: Rulings = {
  zarr: { right: ["exact", "missing"], tolerated: ["rejected"] },
  zarrita: { right: ["exact", "missing"], tolerated: ["rejected"] },
  zarrjs: { right: ["exact", "missing"], tolerated: ["rejected"] },
};

/** How many keys are made, and how often each is looked at meanwhile. */
const [made, looks] = [10, 8];

const lookWhileMade = async (scenario: Scenario, i: number) => {
  const { store, prototype } = scenario;
  const [at, value] = [`made/c/${i}`, pattern(5000, i)];
  let making = true;
  const make = async () => {
    await attempt("setIfNotExists", () => store.setIfNotExists?.(at, bufferOf(scenario, value)));
    making = false;
  };
  const look = async () => {
    for (let n = 0; making && n < looks; n++) {
      const outcome = await settle(() => store.get(at, prototype));
      const read = {
        key: at,
        value,
        circumstance: "being-written",
        label: `"${at}" while it is made`,
      } as const;
      judgeRead(scenario, notInPart, read, outcome);
    }
  };
  await Promise.all([make(), look(), look(), look(), look()]);
};

/** Many try to make the same key. */
export const create: readonly Requirement[] = [
  {
    ...common,
    id: "concurrency.one-winner",
    title:
      "Of many who make a key by `setIfNotExists` at once one wins, and nobody ever sees another's value.",
    why: "Two who both believe that they made the group's metadata go on to write two different groups.",
    example:
      'setIfNotExists("zarr.json", A) and setIfNotExists("zarr.json", B) at once → A for all, or B for all',
    needs: ["setIfNotExists"],
    run: (scenario) => race(scenario, [scenario.store]),
  },
  {
    ...common,
    id: "concurrency.one-winner-two-handles",
    title: "Of many who make a key at once through two handles on the same place one wins.",
    why: "A lock that is kept within one store object keeps no other process away.",
    example: "setIfNotExists by two handles at once → the same value through both",
    needs: ["setIfNotExists", "reopen"],
    run: async (scenario) => race(scenario, [scenario.store, await scenario.reopen()]),
  },
  {
    ...common,
    id: "concurrency.made-whole",
    level: "must",
    title: "A read while `setIfNotExists` makes the key finds it missing, or its value whole.",
    why: "Metadata that is there and empty for a moment cannot be parsed: the group is broken to whoever opens it then.",
    example: 'get("zarr.json", prototype) during setIfNotExists("zarr.json", 00 01) → undefined or 00 01',
    sources: atomicWrites,
    needs: ["setIfNotExists"],
    rulings: notInPart,
    run: async (scenario) => {
      await rehearseCreation(scenario);
      for (let i = 0; i < made; i++) await lookWhileMade(scenario, i);
    },
  },
];
