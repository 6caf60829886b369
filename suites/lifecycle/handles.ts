import {
  attempt,
  bufferOf,
  everywhere,
  judgeRead,
  mustSucceed,
  pattern,
  put,
  type Requirement,
  type Rulings,
  type Scenario,
  settle,
  verifyList,
  verifyRead,
  zarrPython,
  zarrSpec,
} from "../../src/spec/index.js";
import type { Store } from "../../src/store/index.js";

const common = { since: "1.0.0" } as const;
const exactly = everywhere("exact");
const missing = everywhere("missing");

const stores = [zarrSpec("Abstract store interface"), zarrPython("Store")];

/** Keys of which stores may keep something aside: metadata, consolidated or not, and chunks. */
const names = ["zarr.json", ".zgroup", ".zmetadata", "array/zarr.json", "array/c/0", "c/0"];

async function readThrough(
  scenario: Scenario,
  store: Store,
  rulings: Rulings,
  key: string,
  value: Uint8Array | undefined,
  label: string,
): Promise<void> {
  const outcome = await settle(() => store.get(key, scenario.prototype));
  judgeRead(scenario, rulings, { key, value, label: `"${key}" ${label}` }, outcome);
}

const independent = async (scenario: Scenario) => {
  const other = await scenario.another();
  const set = (store: Store, key: string, salt: number) =>
    mustSucceed(
      scenario,
      `set("${key}")`,
      () => store.set?.(key, bufferOf(scenario, pattern(30, salt))),
      key,
    );
  for (const [i, key] of names.entries()) {
    await put(scenario, key, pattern(30, i));
    await verifyRead(scenario, exactly, { key, value: pattern(30, i) });
    await readThrough(scenario, other, missing, key, undefined, "of another store");
    await set(other, key, i + 20);
    await readThrough(scenario, other, exactly, key, pattern(30, i + 20), "of another store");
    await verifyRead(scenario, exactly, { key, value: pattern(30, i), label: `"${key}" later` });
  }
};

const secondHandle = async (scenario: Scenario) => {
  const { store, prototype } = scenario;
  const other = await scenario.reopen();
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
      judgeRead(scenario, exactly, { key, value, stale, label }, outcome);
    }
  }
  if (!scenario.can("delete")) return;
  await mustSucceed(scenario, `delete("${key}")`, () => store.delete?.(key), key);
  await readThrough(scenario, other, missing, key, undefined, "by the other handle");
};

/** What stores have to do with each other. */
export const handles: readonly Requirement[] = [
  {
    ...common,
    id: "lifecycle.new-store-empty",
    level: "should",
    title: "A store that was just made is empty.",
    why: "Whoever writes an array into it finds keys that are none of theirs.",
    example: "list() of a new store → nothing",
    sources: stores,
    needs: ["own", "get"],
    rulings: missing,
    run: async (scenario) => {
      // Its values come by the seed, where a store cannot write.
      for (const key of names)
        await verifyRead(scenario, missing, { key, value: undefined, label: `"${key}"` });
      if (scenario.can("list")) await verifyList(scenario, "list()", [], () => scenario.store.list?.());
    },
  },
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
    title: "Two handles on one place see each other's writes at once, overwritten and deleted keys included.",
    why: "A handle that keeps sizes, files or values in mind reads the old chunk for ever.",
    example: 'set("c/0", BB) by one handle over AA, then get("c/0", prototype) by the other → BB',
    sources: stores,
    needs: ["set", "reopen"],
    rulings: exactly,
    run: secondHandle,
  },
  {
    ...common,
    id: "lifecycle.equals",
    level: "should",
    title: "A store equals itself and a second handle on its place, and nothing else.",
    why: "Caches of a library tell stores apart by this; two that are taken for one share their chunks.",
    example: "store.equals(store) → true; store.equals(another) → false",
    sources: [zarrPython("Store.__eq__")],
    needs: ["own", "equals", "set"],
    run: async (scenario) => {
      const { store } = scenario;
      const holds = async (other: Store, expected: boolean, call: string) => {
        const result = await attempt(call, () => store.equals?.(other));
        const args = {
          call,
          expected: String(expected),
          received: result.ok ? String(result.value) : "an error",
        };
        if (result.ok && result.value === expected) return scenario.judge({ standing: "right" });
        scenario.judge({ standing: "wrong", label: call, failure: { code: "result.value", args } });
      };
      // Of different content, since a store may compare by what it holds.
      await put(scenario, "array/c/0", pattern(8, 1));
      await holds(store, true, "store.equals(store)");
      await holds(await scenario.another(), false, "store.equals(another store)");
      await holds({ get: async () => undefined }, false, "store.equals(a store of another kind)");
      if (scenario.can("reopen")) await holds(await scenario.reopen(), true, "store.equals(a second handle)");
    },
  },
];
