import {
  attempt,
  bufferOf,
  exactly,
  mustSucceed,
  NotApplicable,
  type Requirement,
  type Scenario,
  type Suite,
  settle,
  verifyRead,
  zarrPython,
} from "../../src/spec/index.js";
import type { Capability, Store } from "../../src/store/index.js";
import { before, type Change, changes } from "./changes.js";
import { type Answers, askAll } from "./questions.js";

/** Puts the values there and changes them, which must go well; what does not is told of elsewhere. */
async function prepare(
  scenario: Scenario,
  { call, make }: Change,
  store: Store,
  root: string,
  look: () => Promise<unknown>,
): Promise<void> {
  const made = await attempt(call, async () => {
    for (const [key, value] of before) await store.set?.(root + key, bufferOf(scenario, value));
    await look();
    await make(store, scenario, root);
  });
  if (!made.ok) throw new NotApplicable("the store does not even change as it should");
}

/** Changes one place that nobody has looked at, and others like it that were looked at in every way: all agree. */
const changing = (change: Change) => async (scenario: Scenario) => {
  const apart = change.capability === "clear";
  const [cold, coldRoot] = apart ? [await scenario.another(), ""] : [scenario.store, "unseen/"];
  await prepare(scenario, change, cold, coldRoot, async () => {});
  const owed = await askAll(scenario, cold, coldRoot);
  // What is cleared is the place of the next values.
  const below = (root: string) => (apart ? "" : root);
  await lookBefore(change, scenario, below("seen/"), owed);
  if (change.capability !== "set") await setAgain(change, scenario, below("again/"));
  const [one, other] = await Promise.all([1, 2].map(() => askAll(scenario, cold, coldRoot)));
  // A store that cannot be asked twice at once is told so elsewhere.
  if (!isSame(one, owed) || !isSame(other, owed)) return;
  for (const head of heads) await lookMeanwhile(change, scenario, below(`watched-${head}/`), owed, head);
};

/** Everything was asked, and answered, before the change. */
async function lookBefore(change: Change, scenario: Scenario, root: string, owed: Answers): Promise<void> {
  const { store } = scenario;
  await prepare(scenario, change, store, root, async () => {
    // One after the other as well: a cache may keep nothing of reads that others run beside.
    for (const [key] of before) await settle(() => store.get(root + key, scenario.prototype));
    await askAll(scenario, store, root);
  });
  const answers = await askAll(scenario, store, root);
  compare(scenario, `after ${change.call}, as before it`, owed, answers);
}

/** How far questions have come, in steps of promises, when the change begins. */
const heads = [0, 8];

/** Everything is asked while the change is under way: who asks when it has ended is not answered with them. */
async function lookMeanwhile(
  change: Change,
  scenario: Scenario,
  root: string,
  owed: Answers,
  head: number,
): Promise<void> {
  const { store } = scenario;
  let looking: Promise<unknown> | undefined;
  const look = async () => {
    looking = askAll(scenario, store, root);
    for (let step = head; step > 0; step--) await Promise.resolve();
  };
  const made = await attempt(change.call, () => prepare(scenario, change, store, root, look));
  // A change may be refused that meets a read; what it has done then is not known.
  const answers = made.ok ? await askAll(scenario, store, root) : owed;
  await looking;
  compare(scenario, `after ${change.call}, as while it was under way`, owed, answers);
  if (made.ok) compare(scenario, "when all had ended", owed, await askAll(scenario, store, root));
}

/** The values from before are set once more, which is no repetition of what was set last. */
async function setAgain(change: Change, scenario: Scenario, root: string): Promise<void> {
  const { store } = scenario;
  const set = async () => {
    for (const [key, value] of before) await store.set?.(root + key, bufferOf(scenario, value));
  };
  await prepare(scenario, change, store, root, async () => {});
  await mustSucceed(scenario, `set after ${change.call}`, set);
  for (const [key, value] of before)
    await verifyRead(scenario, exactly, {
      key: root + key,
      value,
      label: `"${key}" as before ${change.call}`,
    });
}

function isSame(answers: Answers | undefined, owed: Answers): boolean {
  return [...owed].every(([question, answer]) => answers?.get(question) === answer);
}

/** Holds answers against those of the place where nobody had asked before. */
function compare(scenario: Scenario, when: string, owed: Answers, answers: Answers): void {
  for (const [question, received] of answers) {
    const expected = owed.get(question);
    if (expected === received) {
      scenario.judge({ standing: "right" });
      continue;
    }
    const call = `${question} ${when}`;
    const args = { call, expected: `${expected}, as where nobody had asked before`, received };
    scenario.judge({ standing: "wrong", label: call, failure: { code: "result.value", args } });
  }
}

/** A change is seen whatever was asked before it. */
export const stale: Suite = {
  id: "stale",
  title: "Nothing stale",
  requirements: changes.map(
    (change): Requirement => ({
      id: `stale.after-${change.topic}`,
      title: `What was asked or set before a \`${change.call}\` does not decide what is answered after it, by any method.`,
      why: "A cache of values, sizes, names or misses has to hear of every way to write: what it is not told of, it hides.",
      example: change.example,
      level: "must",
      since: "1.0.0",
      sources: [zarrPython("Store")],
      dialects: ["zarr"],
      needs: [...new Set<Capability>(["set", change.capability, ...own(change)])],
      run: changing(change),
    }),
  ),
};

function own({ capability }: Change): Capability[] {
  return capability === "clear" ? ["own"] : [];
}
