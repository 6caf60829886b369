import {
  eachAtOnce,
  exactly,
  missing,
  mustSucceed,
  pattern,
  put,
  type Random,
  type Requirement,
  randomFrom,
  type Scenario,
  verifyRead,
  zarrPython,
  zarrSpec,
} from "../../src/spec/index.js";
import { rehearseDeletes, rehearseOverwrites } from "../undisturbed.js";

/** Many short values, which fill what others leave to the last byte, and lengths around those of slots and pages. */
const lengths = [1, 2, 3, 0, 8, 9, 16, 17, 1, 4, 64, 63, 5, 1024, 2, 6, 33, 128, 512] as const;
const keys = Array.from({ length: 20 }, (_, i) => `churn/c/${i}`);
const rounds = 10;

/** Half of the keys, in any order. */
const some = (random: Random) => {
  const left = [...keys];
  return Array.from({ length: keys.length / 2 }, () => left.splice(random.below(left.length), 1)).flat();
};

/** Deletes a key, or sets it to a value of some length. */
const change = async (scenario: Scenario, held: Map<string, Uint8Array>, key: string, random: Random) => {
  const value = pattern(random.pick(lengths), random.below(256));
  if (random.below(7) > 0 || !scenario.can("delete") || !held.has(key)) {
    held.set(key, value);
    return put(scenario, key, value);
  }
  held.delete(key);
  return mustSucceed(scenario, `delete("${key}")`, () => scenario.store.delete?.(key), key);
};

const verifyAll = (scenario: Scenario, held: ReadonlyMap<string, Uint8Array>) =>
  eachAtOnce(keys, (key) => {
    const value = held.get(key);
    return verifyRead(scenario, value ? exactly : missing, { key, value, others: held, label: `"${key}"` });
  });

/** Values that take each other's places. */
export const churn: readonly Requirement[] = [
  {
    id: "set.churn",
    title:
      "Values of many lengths that are replaced, deleted and set again, as the seed has it, each stay what was set last.",
    why: "What joins free places, counts who shares a value, or writes a log anew gives one chunk another's place.",
    example:
      'set of 20 keys, shorter and longer in turn, some deleted, then get("c/0", prototype) → what was set last',
    level: "must",
    since: "1.0.0",
    sources: [zarrSpec("Abstract store interface, set"), zarrPython("Store.set")],
    needs: ["set"],
    rulings: exactly,
    run: async (scenario) => {
      await rehearseOverwrites(scenario, lengths);
      if (scenario.can("delete")) await rehearseDeletes(scenario);
      const random = randomFrom(scenario.settings.seed);
      const held = new Map<string, Uint8Array>();
      for (let round = 1; round <= rounds; round++) {
        await eachAtOnce(some(random), (key) => change(scenario, held, key, random));
        if (round % 5 === 0) await verifyAll(scenario, held);
      }
    },
  },
];
