import {
  attempt,
  bufferOf,
  eachAtOnce,
  exactly,
  missing,
  NotApplicable,
  pattern,
  type Requirement,
  type Scenario,
  verifyRead,
  zarrPython,
  zarrSpec,
} from "../../src/spec/index.js";
import { isThere } from "../undisturbed.js";

/** More rounds than leave a log of a hundred dead records, if they do not take longer than this; and a few at least. */
const rounds = { most: 40, fewest: 3, budgetMs: 800 } as const;

/** So often there is a little time between rounds: what is written behind goes on in the middle of them. */
const roundsApart = 8;

/** Longer than most stores wait before they tidy up, in milliseconds; and no longer than anybody notices. */
const momentMs = 60;

const unsound = () =>
  new NotApplicable("the store does not even hold what was set when it has just been set");

/** What keys held and hold, by key: the last one is what is owed, undefined where the key was deleted. */
class Held extends Map<string, (Uint8Array | undefined)[]> {
  #count = 0;

  /** Sets the key to a value that none had before. */
  async put(scenario: Scenario, key: string, size: number): Promise<void> {
    const value = pattern(size, ++this.#count);
    const made = await attempt("set", () => scenario.store.set?.(key, bufferOf(scenario, value)));
    if (!made.ok) throw unsound();
    this.set(key, [...(this.get(key) ?? []), value]);
  }

  async remove({ store, can }: Scenario, key: string): Promise<void> {
    if (!can("delete")) return;
    const made = await attempt("delete", () => store.delete?.(key));
    if (!made.ok) throw unsound();
    this.set(key, [...(this.get(key) ?? []), undefined]);
  }
}

/** Sets a new key, one that was set before, one that held and holds nothing, and two that it deletes: one for good. */
async function change(scenario: Scenario, round: number, held: Held): Promise<void> {
  const [over, again, gone] = ["stays/over/0", `stays/again/${round % 4}`, `stays/gone/${round % 5}`];
  const sets = [
    [`stays/new/${round}`, round % 3 === 0 ? 0 : 30],
    [over, 6000 + round],
    [`stays/empty/${round % 3}`, 0],
    [again, 12 + 2 * round],
    [gone, 18 + round],
  ] as const;
  await Promise.all(sets.map(([key, size]) => held.put(scenario, key, size)));
  // Shorter than before: what takes longer to write must not come after what was set later.
  const shorter = held.put(scenario, over, 10 + round);
  await Promise.all([shorter, held.remove(scenario, again), held.remove(scenario, gone)]);
  await held.put(scenario, again, 13 + 2 * round);
}

/** What becomes of the keys of a round, by the lengths of what they are set to; undefined where they are deleted. */
const fates: Readonly<Record<string, readonly (number | undefined)[]>> = {
  new: [30],
  over: [6000, 10],
  empty: [0, 0],
  again: [12, undefined, 15],
  gone: [18, undefined],
};

/** Changes a key of each kind and reads it at once: what is wrong right away is told of elsewhere. */
async function rehearse(scenario: Scenario): Promise<void> {
  const held = new Held();
  for (const [kind, lengths] of Object.entries(fates)) {
    const key = `rehearsal/${kind}/0`;
    for (const length of lengths)
      await (length === undefined ? held.remove(scenario, key) : held.put(scenario, key, length));
    if (!(await isThere(scenario, key, held.get(key)?.at(-1)))) throw unsound();
  }
}

async function verifyHeld(scenario: Scenario, held: Held): Promise<void> {
  await eachAtOnce(held, ([key, values]) => {
    const value = values.at(-1);
    const earlier = values.slice(0, -1).filter((one) => one !== undefined);
    return verifyRead(scenario, value ? exactly : missing, {
      key,
      value,
      stale: new Map(earlier.map((one, i) => [`the value of set ${i + 1}`, one])),
      circumstance: "moment-later",
      label: `"${key}" a moment after it was ${value ? "set" : "deleted"}`,
    });
  });
}

/** What a store does of its own accord, when nobody calls it. */
export const stays: readonly Requirement[] = [
  {
    id: "set.stays",
    title:
      "What was set is still there a moment later, also where its key was deleted or overwritten just before.",
    why: "A delete that is done later, a flush or a compaction that ends later must not undo what was set meanwhile.",
    example: 'set("c/0", AA), delete("c/0"), set("c/0", BB), 60 ms later get("c/0", prototype) → BB',
    level: "must",
    since: "1.0.0",
    sources: [zarrSpec("Abstract store interface, set"), zarrPython("Store.set")],
    needs: ["set"],
    rulings: exactly,
    run: async (scenario) => {
      await rehearse(scenario);
      const held = new Held();
      const startedAt = performance.now();
      const inTime = () => performance.now() - startedAt < rounds.budgetMs;
      for (let round = 1; round <= rounds.fewest || (round <= rounds.most && inTime()); round++) {
        await change(scenario, round, held);
        if (round % roundsApart === 0) await scenario.rest(1);
      }
      await scenario.rest(momentMs);
      await verifyHeld(scenario, held);
    },
  },
];
