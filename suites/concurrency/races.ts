import {
  attempt,
  everywhere,
  judgeRead,
  mustBe,
  mustSucceed,
  NotApplicable,
  type Outcome,
  pattern,
  put,
  type Requirement,
  type Scenario,
  settle,
  verifyRead,
} from "../../src/spec/index.js";
import { rehearseDeletes, rehearseOverwrites } from "../undisturbed.js";
import { parallelCalls } from "./sources.js";

const common = { since: "1.0.0", sources: parallelCalls } as const;
const exactly = everywhere("exact");
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
  const keys = rounds.map((i) => `array/${i}/c`);
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

const siblings = async (scenario: Scenario) => {
  const { store } = scenario;
  await rehearseDeletes(scenario);
  await Promise.all(
    rounds.map(async (i) => {
      const [first, second] = [`array-${i}/${i}.0`, `array-${i}/${i}.1`];
      await put(scenario, first, pattern(20, i));
      const remove = () => mustSucceed(scenario, `delete("${first}")`, () => store.delete?.(first), first);
      await Promise.all([remove(), put(scenario, second, pattern(20, i + 20))]);
      await verifyRead(scenario, exactly, { key: second, value: pattern(20, i + 20), label: `"${second}"` });
    }),
  );
};

/** Sets a key and deletes its directory; a store that keeps it is told of elsewhere. */
async function rehearseDeleteDir(scenario: Scenario): Promise<void> {
  const { store, prototype } = scenario;
  await rehearseOverwrites(scenario, [40]);
  const deleted = await attempt("deleteDir", () => store.deleteDir?.("rehearsal"));
  const outcome = await settle(() => store.get("rehearsal/c/0", prototype));
  if (!deleted.ok || outcome.kind !== "missing")
    throw new NotApplicable("the store does not even delete a directory as it should where nobody sets");
}

const deleteDirAgainstSet = async (scenario: Scenario) => {
  const { store } = scenario;
  await rehearseDeleteDir(scenario);
  await Promise.all(
    rounds.map(async (i) => {
      const [old, key] = [`array-${i}/${i}.0`, `array-${i}/${i}.1`];
      await put(scenario, old, pattern(20, i));
      const call = `deleteDir("array-${i}")`;
      await Promise.all([
        mustSucceed(scenario, call, () => store.deleteDir?.(`array-${i}`)),
        put(scenario, key, pattern(40, i)),
      ]);
      await verifyRead(scenario, everywhere("missing"), { key: old, value: undefined, label: `"${old}"` });
      await agrees(scenario, key, i);
    }),
  );
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
  {
    ...common,
    id: "concurrency.siblings",
    level: "should",
    title: "Deleting the last key of a directory and setting another in it at once both succeed.",
    why: "A store of files that removes empty directories takes one away under the writer who has just made it.",
    example: 'delete("c/0") and set("c/1", BB) at once, then get("c/1", prototype) → BB',
    needs: ["set", "delete"],
    rulings: exactly,
    run: siblings,
  },
  {
    ...common,
    id: "concurrency.delete-dir-against-set",
    level: "should",
    title:
      "A key that is set while its directory is deleted is missing or whole afterwards, and both calls succeed.",
    why: "A rewrite of an array that begins while the old one is still being removed must not leave half a chunk.",
    example: 'set("a/c/1", BB) and deleteDir("a") at once → BB, or missing',
    needs: ["set", "deleteDir"],
    rulings: orMissing,
    run: deleteDirAgainstSet,
  },
];
