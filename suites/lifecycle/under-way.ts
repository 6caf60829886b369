import {
  attempt,
  exactly,
  mayReject,
  missing,
  NotApplicable,
  pattern,
  pause,
  type Requirement,
  type Scenario,
  verifyRead,
} from "../../src/spec/index.js";
import { askAll, keys } from "../stale/questions.js";
import { isThere, sets } from "../undisturbed.js";
import { openAgain } from "./close.js";
import { closing } from "./sources.js";
import { bufferMaker, history, type Written } from "./written.js";

const common = { level: "must", since: "1.0.0", sources: closing } as const;

const turns = async (count: number) => {
  for (let i = 0; i < count; i++) await Promise.resolve();
};

/** How long calls have been under way when their store is closed. */
const moments: ReadonlyMap<string, () => Promise<void>> = new Map([
  ["at once", () => turns(0)],
  ["in the same turn", () => turns(20)],
  ["in the next turn", () => pause(0)],
  ["3 ms later", () => pause(3)],
]);

/** Those ways to write of which the last call is one of its kind. */
const lasting = ["array/c/0", "array/c/2", "array/c/6", "array/c/8", "array/d/0", "array/d/1", "gone/c/0"];

/** Does all but the last call of each, begins the last ones at once, and says which of them succeed. */
async function begin(
  scenario: Scenario,
  cases: readonly Written[],
  root: string,
  meanwhile: () => Promise<unknown>,
): Promise<Written[]> {
  const { store } = scenario;
  const make = (call: Written["calls"][number] | undefined, key: string) =>
    attempt("write", () => call?.(store, root + key, bufferMaker(scenario)));
  for (const { key, calls } of cases) for (const call of calls.slice(0, -1)) await make(call, key);
  const underWay = cases.map(({ key, calls }) => make(calls.at(-1), key));
  await meanwhile();
  const results = await Promise.all(underWay);
  return cases.filter((_, i) => results[i]?.ok);
}

/** @throws NotApplicable where a store that is closed and opened has closed for good, or has lost everything */
async function closeAndOpen({ store }: Scenario): Promise<void> {
  const closed = await attempt("close()", () => store.close?.());
  const opened = await attempt("open()", () => store.open?.());
  if (!closed.ok || !opened.ok) throw new NotApplicable("the store cannot be closed and opened again");
}

/** Those that come out right, all at once, where the store is closed after they are done. */
async function sound(scenario: Scenario): Promise<Written[]> {
  const able = history.filter(({ key, needs }) => lasting.includes(key) && needs.every(scenario.can));
  await closeAndOpen(scenario);
  const done = await begin(scenario, able, "rehearsal/", async () => {});
  await closeAndOpen(scenario);
  const found: Written[] = [];
  for (const written of done)
    if (await isThere(scenario, `rehearsal/${written.key}`, written.value)) found.push(written);
  if (found.length === 0) throw new NotApplicable("the store does not even keep what is done when it closes");
  return found;
}

const closeAfter = (scenario: Scenario, moment: () => Promise<void>) => async () => {
  await moment();
  await mayReject(scenario, "close()", () => scenario.store.close?.());
};

const writesUnderWay = async (scenario: Scenario) => {
  const cases = await sound(scenario);
  for (const [when, moment] of moments) {
    const root = `${when.replaceAll(" ", "-")}/`;
    const done = await begin(scenario, cases, root, closeAfter(scenario, moment));
    scenario.judge({ standing: "right" });
    if (!(await openAgain(scenario))) return;
    for (const { key, value } of done) {
      const label = `"${root}${key}", whose write was done, though the store was closed ${when}`;
      await verifyRead(scenario, value ? exactly : missing, { key: root + key, value, label });
    }
  }
};

/** What a store answers before it is closed and after it was opened again, where that is the same. */
async function soundAnswers(scenario: Scenario): Promise<Map<string, string>> {
  await closeAndOpen(scenario);
  for (const [i, key] of keys.slice(0, -1).entries()) await sets(scenario, key, pattern(20, i));
  const before = await askAll(scenario, scenario.store, "");
  await closeAndOpen(scenario);
  const after = await askAll(scenario, scenario.store, "");
  return new Map([...before].filter(([question, answer]) => after.get(question) === answer));
}

const readsUnderWay = async (scenario: Scenario) => {
  const { store } = scenario;
  const before = await soundAnswers(scenario);
  for (const [when, moment] of moments) {
    const asking = askAll(scenario, store, "");
    await closeAfter(scenario, moment)();
    const during = await asking;
    for (const [question, expected] of before) {
      const received = during.get(question) ?? "nothing";
      if (received === expected || received === "an error") scenario.judge({ standing: "right" });
      else {
        const call = `${question}, under way when the store was closed ${when}`;
        const args = { call, expected: `${expected}, or an error`, received };
        scenario.judge({ standing: "wrong", label: call, failure: { code: "result.value", args } });
      }
    }
    if (!(await attempt("open()", () => store.open?.())).ok) return;
  }
};

/** Closing a store that is at work. */
export const underWayRequirements: readonly Requirement[] = [
  {
    ...common,
    id: "lifecycle.writes-under-way-at-close",
    title: "A write that is under way when its store is closed takes effect, or is refused.",
    why: "A program that does not wait for its last chunks before it closes is told that they are stored.",
    example:
      'set("c/0", 00), close() at once, open(), then get("c/0", prototype) → 00, or the set was an error',
    needs: ["own", "open", "close", "set"],
    rulings: exactly,
    run: writesUnderWay,
  },
  {
    ...common,
    id: "lifecycle.reads-under-way-at-close",
    title: "A read that is under way when its store is closed is answered as before, or refused.",
    why: "A chunk that is called missing because somebody else was done with the store reads as fill values.",
    example: 'get("c/0", prototype), close() at once → the read answers 00, or with an error',
    needs: ["own", "open", "close", "set"],
    run: readsUnderWay,
  },
];
