import {
  attempt,
  collect,
  exactly,
  judgeList,
  missing,
  mustBe,
  mustSucceed,
  NotApplicable,
  pattern,
  put,
  type Requirement,
  type Scenario,
  settle,
  verifyList,
  verifyRead,
} from "../../src/spec/index.js";
import {
  type Asked,
  rehearsalKey,
  rehearseDeletes,
  rehearseOverwrites,
  undisturbed,
} from "../undisturbed.js";
import { atomicWrites } from "./sources.js";

const common = { level: "must", since: "1.0.0", sources: atomicWrites } as const;

const keys = Array.from({ length: 8 }, (_, i) => `array/${i}/c${i}`);

/** How far a look has come, in steps of promises, when a key is set: calls pass through a few before the store. */
const steps = [0, 6, 20];

/** A key is written while somebody looks at the store; what is seen too early may be remembered. */
interface Watched {
  key: string;
  look: () => Promise<unknown>;
  write: () => Promise<void>;
  check: () => Promise<unknown>;
}

/**
 * Begins a look, writes, and checks what holds: with every other key as soon as the write has ended, since a look
 * that is still under way must not answer for a later one, and with each when the look has ended.
 */
async function underEyes({ key, look, write, check }: Watched): Promise<void> {
  const looking = attempt("a look", look);
  const turn = keys.indexOf(key);
  for (let step = steps[turn % steps.length] ?? 0; step > 0; step--) await Promise.resolve();
  try {
    await write();
    if (turn % 2 === 1) await check();
  } finally {
    await looking;
  }
  await check();
}

const seenByGet = async (scenario: Scenario) => {
  const { store, prototype } = scenario;
  // A key that was missed before it is set must be found then; else that is told of elsewhere.
  await attempt("get", () => store.get(rehearsalKey, prototype));
  await rehearseOverwrites(scenario, [50, 50]);
  const eachKey = keys.map(async (key, i) => {
    const look = () => store.get(key, prototype);
    const [old, value] = [pattern(50, 10 + i), pattern(50, 20 + i)];
    const setTo = (value: Uint8Array, label: string, stale = new Map<string, Uint8Array>()) => ({
      write: () => put(scenario, key, value),
      check: () => verifyRead(scenario, exactly, { key, value, stale, label }),
    });
    await underEyes({ key, look, ...setTo(old, `"${key}"`) });
    // Set once more without a read, so that what a cache held of it is gone when the next one begins.
    await put(scenario, key, old);
    const stale = new Map([["the value before", old]]);
    await underEyes({ key, look, ...setTo(value, `"${key}" set again`, stale) });
  });
  await Promise.all(eachKey);
};

/** Those parts of a key that was deleted which are missing where nothing else is going on; of others is told elsewhere. */
async function goneFrom(
  { store, prototype, can }: Scenario,
  requests: readonly Asked[],
): Promise<Set<Asked>> {
  const gone = new Set<Asked>();
  if (!can("delete")) return gone;
  await attempt("delete", () => store.delete?.(rehearsalKey));
  for (const request of requests)
    if ((await settle(() => store.get(rehearsalKey, prototype, request))).kind === "missing")
      gone.add(request);
  return gone;
}

const seenByRange = async (scenario: Scenario) => {
  const { store, prototype } = scenario;
  await rehearseOverwrites(scenario, [50, 60]);
  const forms = [{ start: 5, end: 25 }, ...(scenario.can("get.suffix") ? [{ suffix: 20 }] : [])];
  await put(scenario, rehearsalKey, pattern(70, 1));
  const sound = await undisturbed(scenario, rehearsalKey, pattern(70, 1), forms);
  const gone = await goneFrom(scenario, sound);
  const eachKey = keys.map(async (key, i) => {
    const request = sound[i % sound.length] ?? forms[0];
    const [old, value] = [pattern(50, 10 + i), pattern(60, 20 + i)];
    const look = () => store.get(key, prototype, request);
    const stale = new Map([["the value before", old]]);
    const check = () =>
      verifyRead(scenario, exactly, { key, request, value, stale, label: `part of "${key}" set again` });
    await put(scenario, key, old);
    await underEyes({ key, look, write: () => put(scenario, key, value), check });
    if (!gone.has(request)) return;
    // Set once more without a read, so that the next one finds out by itself what is there.
    await put(scenario, key, old);
    const remove = () => mustSucceed(scenario, `delete("${key}")`, () => store.delete?.(key), key);
    const isGone = () =>
      verifyRead(scenario, missing, { key, request, value: undefined, label: `part of "${key}" deleted` });
    await underEyes({ key, look, write: remove, check: isGone });
  });
  await Promise.all(eachKey);
};

const seenByExists = async (scenario: Scenario) => {
  const { store } = scenario;
  await rehearseDeletes(scenario);
  const eachKey = keys.map(async (key, i) => {
    const look = async () => store.exists?.(key);
    const exists = (expected: boolean) => () =>
      mustBe(scenario, `exists("${key}")`, expected, async () => (await look()) ?? !expected, key);
    const write = () => put(scenario, key, pattern(5, i));
    const remove = () => mustSucceed(scenario, `delete("${key}")`, () => store.delete?.(key), key);
    await underEyes({ key, look, write, check: exists(true) });
    await underEyes({ key, look, write: remove, check: exists(false) });
    // Set once more without a look, so that the next one finds out by itself what is there.
    await write();
    await underEyes({ key, look, write: remove, check: exists(false) });
  });
  await Promise.all(eachKey);
};

/** Sets one key after the other and lists; a store that leaves one out is told of elsewhere. */
async function rehearseListing({ store }: Scenario, own: string): Promise<void> {
  const result = await attempt("list()", () => collect(store.list?.(), most));
  if (!result.ok || result.value.join() !== own)
    throw new NotApplicable("the store does not even list as it should where nothing else is going on");
}

/** Names that are waited for: a listing need not end. */
const most = 100;

const seenByList = async (scenario: Scenario) => {
  const { store } = scenario;
  const [first = "", ...others] = keys;
  await rehearseListing(scenario, "");
  await put(scenario, first, pattern(5, 1));
  await rehearseListing(scenario, first);
  const list = () => collect(store.list?.(), most);
  for (const [i, key] of others.entries()) {
    // A write that nobody sees, so that the next listing has something to find out.
    await put(scenario, first, pattern(6, i));
    const check = async () => {
      const listed = await mustSucceed(scenario, "list()", list);
      const found = listed.filter((name) => name === key);
      judgeList(scenario, `list() after set("${key}")`, [key], found);
    };
    await underEyes({ key, look: list, write: () => put(scenario, key, pattern(5, i)), check });
  }
  await verifyList(scenario, "list() when all had ended", keys, () => store.list?.());
};

/** A client sees what it has written, whoever else is at work. */
export const ownWrites: readonly Requirement[] = [
  {
    ...common,
    id: "concurrency.own-writes",
    title: "Whoever has set a key reads the new value from then on, while others read and write.",
    why: "A read that began before the write and fills a cache after it brings the old chunk back for good.",
    example: 'get("c/0", prototype) begins, set("c/0", BB) ends, then get("c/0", prototype) → BB',
    needs: ["set"],
    rulings: exactly,
    run: seenByGet,
  },
  {
    ...common,
    id: "concurrency.own-writes-ranges",
    title:
      "Whoever has set or deleted a key finds that in ranges of it from then on, while others read them.",
    why: "A range that was asked for before the write, and fills a cache after it, brings a part of the old shard back for good.",
    example:
      'get("c/0", prototype, { suffix: 4 }) begins, set("c/0", BB …) ends, then the same get → the end of BB …',
    needs: ["set", "get.range"],
    rulings: exactly,
    run: seenByRange,
  },
  {
    ...common,
    id: "concurrency.own-writes-exist",
    title: "A key exists from the end of its set on, and no longer from the end of its delete on.",
    why: "A writer that asks whether a chunk is there before it updates it would start from the fill value.",
    example: 'exists("c/0") begins, set("c/0", BB) ends, then exists("c/0") → true',
    needs: ["set", "exists", "delete"],
    run: seenByExists,
  },
  {
    ...common,
    id: "concurrency.own-writes-listed",
    title: "A key is listed from the end of its set on, while others list and write.",
    why: "A listing that is remembered from before the write hides nodes that are there.",
    example: 'list() begins, set("c/0", BB) ends, then list() → c/0 among the keys',
    needs: ["set", "list"],
    run: seenByList,
  },
];
