import { bytesEqual } from "../../src/buffer/index.js";
import {
  attempt,
  bufferOf,
  exactly,
  judgeRead,
  missing,
  mustSucceed,
  NotApplicable,
  pattern,
  put,
  type Requirement,
  type Rulings,
  type Scenario,
  settle,
  verifyEmpty,
  verifyExists,
  verifyList,
  verifyNoSize,
  verifyPrefixSize,
  verifyRead,
  verifySize,
  zarrPython,
  zarrSpec,
} from "../../src/spec/index.js";
import type { Store } from "../../src/store/index.js";
import { reads, rehearseDeletes, rehearseOverwrites, sets } from "../undisturbed.js";
import { changeWatched } from "./changes.js";

const common = { since: "1.0.0" } as const;

const stores = [zarrSpec("Abstract store interface"), zarrPython("Store")];

/** Keys of which stores may keep something aside: metadata, consolidated or not, and chunks. */
const names = ["zarr.json", ".zgroup", ".zmetadata", "array/zarr.json", "array/c/0", "array/c/1"];

async function readThrough(
  scenario: Scenario,
  store: Store,
  rulings: Rulings,
  key: string,
  value: Uint8Array | undefined,
  label: string,
): Promise<void> {
  const outcome = await settle(() => store.get(key, scenario.prototype));
  judgeRead(
    scenario,
    rulings,
    { key, value, circumstance: "other-handle", label: `"${key}" ${label}` },
    outcome,
  );
}

/** Text, since a dialect may have it that metadata is. */
const textOf = (salt: number) => new TextEncoder().encode(JSON.stringify({ zarr_format: 3, salt }));

/** A read of the other store must not answer with what was set in this one, whatever else it answers. */
async function mustNotLeak(scenario: Scenario, other: Store, key: string, ours: Uint8Array): Promise<void> {
  const outcome = await settle(() => other.get(key, scenario.prototype));
  const leaked = outcome.kind === "bytes" && bytesEqual(outcome.bytes, ours);
  if (leaked)
    judgeRead(scenario, missing, { key, value: undefined, label: `"${key}" of another store` }, outcome);
  else scenario.judge({ standing: "right" });
}

const independent = async (scenario: Scenario) => {
  const other = await scenario.another();
  for (const [i, key] of names.entries()) {
    const [ours, theirs] = [textOf(i), textOf(i + 50)];
    // A store that does not take every name, or changes what it holds, is told of elsewhere.
    if (!(await sets(scenario, key, ours)) || !(await reads(scenario, key, ours))) continue;
    await mustNotLeak(scenario, other, key, ours);
    if (i % 2 === 0) continue;
    await attempt("set", () => other.set?.(key, bufferOf(scenario, theirs)));
    await mustNotLeak(scenario, other, key, ours);
    await verifyRead(scenario, exactly, { key, value: ours, label: `"${key}" later` });
  }
  scenario.judge({ standing: "right" });
};

const isRead = (call: string) => call.startsWith("get(") || call.startsWith("getPartialValues");

const secondHandle = async (scenario: Scenario) => {
  await rehearseOverwrites(scenario, [40, 40]);
  if (scenario.can("delete")) await rehearseDeletes(scenario);
  const other = await scenario.reopen();
  await takeTurns(scenario, other);
  await changeWatched(scenario, [{ handle: other, by: "by the other handle", concerns: isRead }]);
};

/** Two handles set a key in turns, and both read it each time. */
async function takeTurns(scenario: Scenario, other: Store): Promise<void> {
  const { store, prototype } = scenario;
  const key = "array/c/0";
  const writers = [store, other, store, other];
  for (const [i, writer] of writers.entries()) {
    // The same length each time: a reader that compares sizes and times sees no change.
    const value = pattern(40, 1 + i);
    const stale = new Map([["the value before", pattern(40, i)]]);
    await mustSucceed(scenario, `set("${key}")`, () => writer.set?.(key, bufferOf(scenario, value)), key);
    for (const reader of [store, other]) {
      const label = reader === writer ? "by the handle that set it" : "by the other handle";
      const outcome = await settle(() => reader.get(key, prototype));
      const circumstance = reader === writer ? undefined : "other-handle";
      judgeRead(scenario, exactly, { key, value, stale, circumstance, label }, outcome);
    }
  }
  if (!scenario.can("delete")) return;
  await mustSucceed(scenario, `delete("${key}")`, () => store.delete?.(key), key);
  await readThrough(scenario, other, missing, key, undefined, "by the other handle");
}

/** What another handle says of what this one has done, by every way to ask that the store has. */
async function asks(scenario: Scenario, other: Store, there: ReadonlyMap<string, number>): Promise<void> {
  const through = { ...scenario, store: other };
  const { can } = scenario;
  for (const key of ["array/c/0", "array/c/1"]) {
    const size = there.get(key);
    if (can("exists")) await verifyExists(through, key, size !== undefined);
    if (can("getSize"))
      await (size === undefined ? verifyNoSize(through, key) : verifySize(through, key, size));
  }
  const sum = [...there.values()].reduce((all, size) => all + size, 0);
  if (can("getSizePrefix")) await verifyPrefixSize(through, "array", sum);
  if (can("isEmpty")) await verifyEmpty(through, "array", there.size === 0);
  if (can("list")) await verifyList(through, "list()", there.keys(), () => other.list?.());
  if (can("listPrefix"))
    await verifyList(through, 'listPrefix("array/")', there.keys(), () => other.listPrefix?.("array/"));
  const names = Array.from(there.keys(), (key) => key.slice("array/c/".length));
  if (can("listDir"))
    await verifyList(through, 'listDir("array/c")', names, () => other.listDir?.("array/c"));
}

const secondHandleAsked = async (scenario: Scenario) => {
  const other = await scenario.reopen();
  const there = new Map<string, number>();
  const asked = ["exists", "getSize", "getSizePrefix", "isEmpty", "list", "listPrefix", "listDir"] as const;
  if (!asked.some((capability) => scenario.can(capability)))
    throw new NotApplicable("the store can only be read");
  for (const [key, size] of [
    ["array/c/0", 20],
    ["array/c/1", 30],
    ["array/c/0", 7],
  ] as const) {
    await put(scenario, key, pattern(size, size));
    there.set(key, size);
    await asks(scenario, other, there);
  }
  for (const key of scenario.can("delete") ? ["array/c/1", "array/c/0"] : []) {
    await mustSucceed(scenario, `delete("${key}")`, () => scenario.store.delete?.(key), key);
    there.delete(key);
    await asks(scenario, other, there);
  }
  const concerns = (call: string) => !isRead(call);
  await changeWatched(scenario, [{ handle: other, by: "by the other handle", concerns }]);
};

/** What stores have to do with each other. */
export const handles: readonly Requirement[] = [
  {
    ...common,
    id: "lifecycle.independent",
    level: "must",
    title: "Two stores that were made apart share nothing: what is set in one is missing from the other.",
    why: "A cache that is shared by two stores serves the chunks of one array for those of another.",
    example: 'set("c/0", 00) in one store, then get("c/0", prototype) of another → undefined',
    sources: stores,
    needs: ["own", "set"],
    rulings: exactly,
    run: independent,
  },
  {
    ...common,
    id: "lifecycle.second-handle",
    level: "should",
    title: "Two handles on one place see each other's writes and deletes at once, by whichever method.",
    why: "A handle that keeps sizes, files or values in mind reads the old chunk for ever.",
    example: 'set("c/0", BB) by one handle over AA, then get("c/0", prototype) by the other → BB',
    sources: stores,
    needs: ["set", "reopen"],
    rulings: exactly,
    run: secondHandle,
  },
  {
    ...common,
    id: "lifecycle.second-handle-asked",
    level: "should",
    title:
      "What one handle writes and deletes another one lists, counts and says to exist, or not, from then on.",
    why: "A handle that keeps the names or sizes in mind that it has seen once hides what others write.",
    example: 'set("c/0", 00) by one handle, then exists("c/0") by the other → true',
    sources: stores,
    needs: ["own", "set", "reopen"],
    run: secondHandleAsked,
  },
];
