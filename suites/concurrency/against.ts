import { bytesEqual } from "../../src/buffer/index.js";
import {
  attempt,
  bufferOf,
  everywhere,
  judgeOneOf,
  NotApplicable,
  type Outcome,
  pattern,
  put,
  type Requirement,
  type Scenario,
  settle,
} from "../../src/spec/index.js";
import type { Capability } from "../../src/store/index.js";
import { reads } from "../undisturbed.js";
import { createOnce, parallelCalls } from "./sources.js";

/** What a key holds; undefined where it is not there. */
type State = Uint8Array | undefined;

/** A way to change a key, and what may become of each state by it. */
interface Change {
  capability: Capability;
  make(scenario: Scenario, key: string): Promise<unknown> | undefined;
  becomes(state: State): readonly State[];
}

const [old, value, created, part] = [pattern(40, 1), pattern(40, 30), pattern(30, 120), pattern(5, 200)];
/** At the beginning, so that where there is no value no hole comes before it. */
const start = 0;

function patched(state: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.max(state.length, start + part.length));
  bytes.set(state);
  bytes.set(part, start);
  return bytes;
}

/** Where there is no key a part is refused, or makes one. */
const withPart = (state: State) => (state === undefined ? [undefined, part] : [patched(state)]);

const set: Change = {
  capability: "set",
  make: (scenario, key) => scenario.store.set?.(key, bufferOf(scenario, value)),
  becomes: () => [value],
};
const setRange: Change = {
  capability: "set.range",
  make: (scenario, key) => scenario.store.set?.(key, bufferOf(scenario, part), [start, start + part.length]),
  becomes: withPart,
};
const setPart: Change = {
  capability: "setPartialValues",
  make: (scenario, key) => scenario.store.setPartialValues?.([[key, start, bufferOf(scenario, part)]]),
  becomes: withPart,
};
const remove: Change = {
  capability: "delete",
  make: ({ store }, key) => store.delete?.(key),
  becomes: () => [undefined],
};
const create: Change = {
  capability: "setIfNotExists",
  make: (scenario, key) => scenario.store.setIfNotExists?.(key, bufferOf(scenario, created)),
  becomes: (state) => [state ?? created],
};

type Pair = readonly [first: Change, second: Change];

const partsAndOthers: readonly Pair[] = [
  [setPart, set],
  [setPart, remove],
  [setRange, remove],
];

/** How far one change has come, in steps of promises, when the other begins. */
const steps = [0, 3, 8, 20];

/** What may be there when both have ended: one was first, and one that was refused may not have been done. */
function allowed([one, other]: Pair, before: State, refused: boolean): State[] {
  const inTurn = (first: Change, second: Change) => first.becomes(before).flatMap(second.becomes);
  const alone = refused ? [before, ...one.becomes(before), ...other.becomes(before)] : [];
  return [...inTurn(one, other), ...inTurn(other, one), ...alone];
}

/** Makes both changes of a key at once. */
async function meet(scenario: Scenario, pair: Pair, before: State, key: string, head: number): Promise<void> {
  const { store, prototype } = scenario;
  if (before) await put(scenario, key, before);
  const [one, other] = pair;
  const first = attempt(one.capability, () => one.make(scenario, key));
  for (let step = head; step > 0; step--) await Promise.resolve();
  const second = attempt(other.capability, () => other.make(scenario, key));
  const refused = [await first, await second].some(({ ok }) => !ok);
  const states = allowed(pair, before, refused);
  const label = `"${key}" after ${one.capability} and ${other.capability} at once`;
  judgeStates(scenario, states, key, label, await settle(() => store.get(key, prototype)));
}

/** Holds a read against the states that there may be. */
function judgeStates(
  scenario: Scenario,
  states: readonly State[],
  key: string,
  label: string,
  outcome: Outcome,
): void {
  const writes = new Map<string, Uint8Array>();
  for (const state of states) if (state) writes.set(`what may be left, ${writes.size + 1}`, state);
  const rulings = everywhere("exact", ...(states.includes(undefined) ? (["missing"] as const) : []));
  judgeOneOf(scenario, { key, writes, label, rulings }, outcome);
}

/** Whether a change does what it should where nothing else is going on; else that is told of elsewhere. */
async function isSound(scenario: Scenario, { capability, make, becomes }: Change): Promise<boolean> {
  const { store, prototype } = scenario;
  const key = `rehearsal/${capability}/c`;
  await put(scenario, key, old);
  const made = await attempt(capability, () => make(scenario, key));
  const found = await settle(() => store.get(key, prototype));
  const [owed] = becomes(old);
  if (owed === undefined) return made.ok && found.kind === "missing";
  return made.ok && found.kind === "bytes" && bytesEqual(found.bytes, owed);
}

const meetings = (pairs: readonly Pair[], before: State) => async (scenario: Scenario) => {
  const sound = new Map<Change, boolean>();
  for (const change of new Set(pairs.flat()))
    sound.set(change, scenario.can(change.capability) && (await isSound(scenario, change)));
  const tried = pairs.filter((pair) => pair.every((change) => sound.get(change)));
  if (tried.length === 0) throw new NotApplicable("the store does not change parts, or not as it should");
  for (const [i, pair] of tried.entries())
    for (const [turn, head] of steps.entries()) {
      const [one, other] = pair;
      await meet(scenario, pair, before, `meeting/${i}/${turn}/one/c`, head);
      await meet(scenario, [other, one], before, `meeting/${i}/${turn}/other/c`, head);
    }
};

/** One that is made to rehearse finds its key there: it is tried by itself. */
const createsBeforeSets = async (scenario: Scenario) => {
  const key = "rehearsal/made/c";
  await attempt("setIfNotExists", () => create.make(scenario, key));
  const made = await reads(scenario, key, created);
  await put(scenario, key, value);
  await attempt("setIfNotExists", () => create.make(scenario, key));
  if (!made || !(await reads(scenario, key, value)))
    throw new NotApplicable("the store does not even make a key as it should where nothing else is going on");
  for (const [turn, head] of steps.entries()) {
    await meet(scenario, [create, set], undefined, `meeting/${turn}/c`, head);
    await meet(scenario, [set, create], undefined, `meeting/${turn}/d`, head);
  }
};

/** Changes of different kinds that meet in one key. */
export const against: readonly Requirement[] = [
  {
    id: "concurrency.part-against-others",
    level: "must",
    since: "1.0.0",
    title:
      "A part that is written while its key is set or deleted leaves what one after the other, in either order, leaves.",
    why: "What reads the old value, patches it and writes it back undoes what was written or deleted meanwhile.",
    example:
      'setPartialValues([["c/0", 0, CC]]) and delete("c/0") at once over AA AA → missing or CC, and never CC AA',
    sources: parallelCalls,
    dialects: ["zarr"],
    needs: ["set"],
    run: meetings(partsAndOthers, old),
  },
  {
    id: "concurrency.create-against-set",
    level: "should",
    since: "1.0.0",
    title: "A key that is set while `setIfNotExists` makes it holds the value that was set.",
    why: "What looks first and writes later takes the place of a chunk that somebody else has finished meanwhile.",
    example: 'setIfNotExists("c/0", AA) and set("c/0", BB) at once → BB',
    sources: createOnce,
    dialects: ["zarr"],
    needs: ["set", "setIfNotExists"],
    run: createsBeforeSets,
  },
];
