import { bytesEqual } from "../../src/buffer/index.js";
import {
  attempt,
  bufferOf,
  exactly,
  judgeOneOf,
  judgeRead,
  NotApplicable,
  pattern,
  put,
  type Requirement,
  type Scenario,
  settle,
  verifyRead,
} from "../../src/spec/index.js";
import { rehearseOverwrites } from "../undisturbed.js";
import { abortCall, everyMoment, moments, Withdrawn } from "./aborting.js";
import { cancellation } from "./sources.js";

const common = { since: "1.0.0", sources: cancellation, dialects: ["zarr"] } as const;
const key = "array/c/0";
const versions = () => {
  const [old, value] = [pattern(70_000, 10), pattern(50_000, 90)];
  const writes = new Map([
    ["the value before", old],
    ["the value whose set was aborted", value],
  ]);
  return { old, value, writes };
};

/** Sets that wait behind the one that is aborted are not given up with it. */
async function setBeside(scenario: Scenario, when: string): Promise<void> {
  const { store } = scenario;
  const sets = ["beside/c/0", "beside/c/1"].map(async (key, i) => {
    const value = pattern(50, 30 + i);
    const call = `set("${key}") ${when}`;
    const result = await attempt(call, () => store.set?.(key, bufferOf(scenario, value)));
    if (result.ok) await verifyRead(scenario, exactly, { key, value, label: `"${key}" set ${when}` });
    else scenario.judge({ standing: "wrong", label: call, key, failure: result.failure });
  });
  await Promise.all(sets);
}

const abortSets = async (scenario: Scenario) => {
  const { store, prototype } = scenario;
  const { old, value, writes } = versions();
  await rehearseOverwrites(scenario, [old.length, value.length, old.length]);
  for (const moment of moments) {
    await put(scenario, key, old);
    let besides: Promise<unknown> | undefined;
    const { result } = await abortCall(moment, (options) => {
      const set = attempt("set", () => store.set?.(key, bufferOf(scenario, value), undefined, options));
      besides = setBeside(scenario, `beside a set that was aborted ${moment.name}`);
      return set;
    });
    await besides;
    const label = `after a set that was aborted ${moment.name}`;
    const read = await settle(() => store.get(key, prototype));
    // One that says that it is done has done it.
    const about = { key, circumstance: "aborted-set", label } as const;
    if (result.ok) judgeRead(scenario, exactly, { ...about, value, stale: writes }, read);
    else judgeOneOf(scenario, { ...about, writes }, read);
  }
};

const abortedBefore = async (scenario: Scenario) => {
  const { store } = scenario;
  const { old, value, writes } = versions();
  await rehearseOverwrites(scenario, [old.length, value.length, old.length]);
  await put(scenario, key, old);
  const signal = AbortSignal.abort(new Withdrawn());
  const result = await attempt("set", () =>
    store.set?.(key, bufferOf(scenario, value), undefined, { signal }),
  );
  const now = result.ok ? value : old;
  const label = result.ok ? "after a set that ignored its signal" : "after a set that was refused";
  const circumstance = result.ok ? undefined : "aborted-set";
  await verifyRead(scenario, exactly, { key, value: now, stale: writes, circumstance, label });
  const other = "array/c/1";
  await put(scenario, other, value);
  await verifyRead(scenario, exactly, { key: other, value, label: "the next set" });
};

const keys = Array.from({ length: 20 }, (_, i) => `array/c/${i}`);

/** A batch that nobody aborts; one that goes wrong is told of elsewhere. */
async function rehearseBatch(
  { store, prototype }: Scenario,
  requests: readonly (readonly [key: string])[],
): Promise<void> {
  const result = await attempt("getPartialValues", () => store.getPartialValues?.(prototype, [...requests]));
  const right = requests.every((_, i) => {
    const found = result.ok ? result.value?.[i] : undefined;
    return found !== undefined && bytesEqual(found.asArrayLike(), pattern(50, i));
  });
  if (!right)
    throw new NotApplicable("the store does not even answer a batch as it should that nobody aborts");
}

const abortBatches = async (scenario: Scenario) => {
  const { store, prototype } = scenario;
  await Promise.all(keys.map((key, i) => put(scenario, key, pattern(50, i))));
  const requests = keys.map((key) => [key] as const);
  await rehearseBatch(scenario, requests);
  for (const moment of everyMoment) {
    const { result } = await abortCall(moment, (options) =>
      attempt("getPartialValues", () => store.getPartialValues?.(prototype, [...requests], options)),
    );
    const label = `in a batch that was aborted ${moment.name}`;
    if (!result.ok) scenario.judge({ standing: "right" });
    else
      for (const [i, key] of keys.entries()) {
        const found = await settle(async () => result.value?.[i]);
        const read = { key, value: pattern(50, i), circumstance: "aborted" } as const;
        judgeRead(scenario, exactly, { ...read, label: `"${key}" ${label}` }, found);
      }
  }
};

/** Other calls that their caller withdraws. */
export const others: readonly Requirement[] = [
  {
    ...common,
    id: "abort.set",
    level: "must",
    title:
      "After a set that was aborted the key holds the old value or the new one, whole, the new one if it succeeded; others are done.",
    why: "Half a chunk is worse than the old one, and an old one that is called new is no better.",
    example: 'set("c/0", BB BB, undefined, { signal }) over AA AA, then abort() → AA AA or BB BB',
    needs: ["set"],
    rulings: exactly,
    run: abortSets,
  },
  {
    ...common,
    id: "abort.set-before",
    level: "should",
    title:
      "A set that is refused since its signal was aborted before has changed nothing, and the next one succeeds.",
    why: "What was withdrawn before it began must not turn up later.",
    example: 'set("c/0", BB, undefined, { signal: an aborted one }) → an error, and AA is still there',
    needs: ["set"],
    rulings: exactly,
    run: abortedBefore,
  },
  {
    ...common,
    id: "abort.partial-values",
    level: "must",
    title: "A batch of reads that is aborted rejects, or returns every value.",
    why: "Members that were given up must not look like keys that are missing.",
    example: "getPartialValues(prototype, all chunks, { signal }), then abort() → an error, or every value",
    needs: ["set", "getPartialValues"],
    rulings: exactly,
    run: abortBatches,
  },
];
