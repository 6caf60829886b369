import {
  everywhere,
  judgeRead,
  mustBe,
  mustSucceed,
  type Outcome,
  pattern,
  put,
  type Requirement,
  type Scenario,
  settle,
} from "../../src/spec/index.js";
import { rehearseDeletes } from "../undisturbed.js";
import { parallelCalls } from "./sources.js";

const common = { since: "1.0.0", sources: parallelCalls } as const;
const orMissing = everywhere("exact", "missing");
const rounds = Array.from({ length: 10 }, (_, i) => i);

/** What a key that was set and removed at once holds: the new value or nothing, by every way to ask. */
async function agrees(scenario: Scenario, key: string, salt: number): Promise<void> {
  const { store, prototype } = scenario;
  const stale = new Map([["the value before both", pattern(40, salt + 50)]]);
  const outcome: Outcome = await settle(() => store.get(key, prototype));
  judgeRead(scenario, orMissing, { key, value: pattern(40, salt), stale, label: `"${key}"` }, outcome);
  if (!scenario.can("exists")) return;
  const there = outcome.kind === "bytes";
  await mustBe(scenario, `exists("${key}")`, there, async () => (await store.exists?.(key)) ?? !there, key);
}

const deleteAgainstSet = async (scenario: Scenario) => {
  const { store } = scenario;
  await rehearseDeletes(scenario);
  const keys = rounds.map((i) => `array/${i}/c${i}`);
  await Promise.all(keys.map((key, i) => put(scenario, key, pattern(40, i + 50))));
  await Promise.all(
    keys.flatMap((key, i) => {
      const remove = () => mustSucceed(scenario, `delete("${key}")`, () => store.delete?.(key), key);
      const write = () => put(scenario, key, pattern(40, i));
      return i % 2 === 0 ? [remove(), write()] : [write(), remove()];
    }),
  );
  await Promise.all(keys.map((key, i) => agrees(scenario, key, i)));
};

/** Calls that get in each other's way. */
export const races: readonly Requirement[] = [
  {
    ...common,
    id: "concurrency.delete-against-set",
    level: "must",
    title:
      "A key that is set and deleted at once is missing or holds the new value afterwards, by every way to ask.",
    why: "A store that forgets one half of either (the value, the index) has a key that is there and is not.",
    example: 'set("c/0", BB) and delete("c/0") at once → BB and exists, or missing and not',
    needs: ["set", "delete"],
    rulings: orMissing,
    run: deleteAgainstSet,
  },
];
