import { bytesEqual } from "../../src/buffer/index.js";
import {
  attempt,
  bufferOf,
  everywhere,
  exactly,
  judgeOneOf,
  judgeRead,
  missing,
  NotApplicable,
  pattern,
  put,
  type Requirement,
  type Rulings,
  type Scenario,
  settle,
  verifyRead,
} from "../../src/spec/index.js";
import type { Capability, Store } from "../../src/store/index.js";
import { rehearsalKey, rehearseOverwrites, sets } from "../undisturbed.js";
import { abortCall, everyMoment, type Moment } from "./aborting.js";
import { cancellation } from "./sources.js";

const either = everywhere("exact", "missing");
const old = pattern(40, 10);
const part = pattern(8, 90);

/** A way to change a key, and what it holds before and after; nothing where it is not there. */
interface Change {
  capability: Capability;
  make(
    store: Store,
    scenario: Scenario,
    key: string,
    options: { signal: AbortSignal },
  ): Promise<void> | undefined;
  before?: Uint8Array;
  after?: Uint8Array;
}

const patched = Uint8Array.from([...old.subarray(0, 4), ...part, ...old.subarray(12)]);

const changes: readonly Change[] = [
  { capability: "delete", make: (store, _, key, options) => store.delete?.(key, options), before: old },
  {
    capability: "deleteDir",
    make: (store, _, key, options) => store.deleteDir?.(key.slice(0, key.lastIndexOf("/")), options),
    before: old,
  },
  {
    capability: "setIfNotExists",
    make: (store, scenario, key, options) => store.setIfNotExists?.(key, bufferOf(scenario, old), options),
    after: old,
  },
  {
    capability: "setPartialValues",
    make: (store, scenario, key, options) =>
      store.setPartialValues?.([[key, 4, bufferOf(scenario, part)]], options),
    before: old,
    after: patched,
  },
  {
    capability: "set.range",
    make: (store, scenario, key, options) => store.set?.(key, bufferOf(scenario, part), [4, 12], options),
    before: old,
    after: patched,
  },
];

/** What the key holds must be what the call says that it did: all of it where it succeeded, else all or nothing. */
const holds = async (
  scenario: Scenario,
  key: string,
  { before, after }: Change,
  done: boolean,
  label: string,
) => {
  const outcome = await settle(() => scenario.store.get(key, scenario.prototype));
  if (done) {
    judgeRead(scenario, after ? exactly : missing, { key, value: after, label }, outcome);
    return;
  }
  const rulings: Rulings = before && after ? exactly : either;
  const writes = new Map<string, Uint8Array>();
  if (before) writes.set("the value before", before);
  if (after) writes.set("the value after", after);
  judgeOneOf(scenario, { key, writes, label, rulings }, outcome);
};

/** Makes the call without a signal: what does not work then is told of elsewhere. */
const rehearse = async (scenario: Scenario, { capability, before, after, make }: Change): Promise<void> => {
  const { store, prototype } = scenario;
  const key = `aborted/${capability}/rehearsal/0`;
  if (before) await put(scenario, key, before);
  const { signal } = new AbortController();
  await attempt(capability, () => make(store, scenario, key, { signal }));
  const outcome = await settle(() => store.get(key, prototype));
  const done = after
    ? outcome.kind === "bytes" && bytesEqual(outcome.bytes, after)
    : outcome.kind === "missing";
  if (!done)
    throw new NotApplicable(`\`${capability}\` does not even do what it should where nobody aborts it`);
};

const abortChange = async (scenario: Scenario, change: Change, moment: Moment, i: number) => {
  const { capability, before, make } = change;
  const key = `aborted/${capability}/${i}/0`;
  if (before) await put(scenario, key, before);
  const { result } = await abortCall(moment, (options) =>
    attempt(capability, () => make(scenario.store, scenario, key, options)),
  );
  const when = `${capability} that was aborted ${moment.name}`;
  await holds(scenario, key, change, result.ok, `after a ${when}`);
  const [nextKey, next] = [`next/${capability}/${i}`, pattern(30, 50 + i)];
  await put(scenario, nextKey, next);
  await verifyRead(scenario, exactly, {
    key: nextKey,
    value: next,
    label: `what was set after a ${when}`,
  });
};

const cleared = Array.from({ length: 6 }, (_, i) => `cleared/c/${i}`);

/** Clears, and aborts that: whatever is left is whole, and nothing is where it is said to be done. */
const abortClear = async (scenario: Scenario, moment: Moment) => {
  const { store, prototype } = scenario;
  for (const key of cleared) await put(scenario, key, old);
  const { result } = await abortCall(moment, (options) => attempt("clear", () => store.clear?.(options)));
  for (const key of cleared) {
    const label = `"${key}" after a clear that was aborted ${moment.name}`;
    const read = { key, value: result.ok ? undefined : old, label };
    judgeRead(scenario, result.ok ? missing : either, read, await settle(() => store.get(key, prototype)));
  }
};

/** Clears without a signal; what is left then, or cannot be set again, is told of elsewhere. */
const clears = async (scenario: Scenario, key: string) => {
  const { store, prototype, can } = scenario;
  if (!can("own") || !can("clear")) return false;
  const result = await attempt("clear", () => store.clear?.());
  const found = await settle(() => store.get(key, prototype));
  return result.ok && found.kind === "missing" && (await sets(scenario, key, old));
};

/** Other changes that their caller withdraws. */
export const writes: readonly Requirement[] = [
  {
    id: "abort.changes",
    title:
      "A `delete`, `deleteDir`, `clear` or write of a part that is aborted is done or rejects, and others go on.",
    why: "A chunk that is called deleted and is still there is read again; a lock that an abort leaves stops all writing.",
    example: 'delete("c/0", { signal }), then abort() → an error, or the key is gone; set("c/1", 00) → done',
    level: "must",
    since: "1.0.0",
    sources: cancellation,
    dialects: ["zarr"],
    needs: ["set"],
    rulings: either,
    run: async (scenario) => {
      const tried = changes.filter(({ capability }) => scenario.can(capability));
      if (tried.length === 0) throw new NotApplicable("the store only sets");
      await rehearseOverwrites(scenario, [30, 30]);
      for (const change of tried) await rehearse(scenario, change);
      for (const [i, moment] of everyMoment.entries())
        await Promise.all(tried.map((change) => abortChange(scenario, change, moment, i)));
      if (!(await clears(scenario, rehearsalKey))) return;
      for (const moment of everyMoment) await abortClear(scenario, moment);
    },
  },
];
