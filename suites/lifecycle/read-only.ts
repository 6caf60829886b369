import {
  bufferOf,
  exactly,
  judgeRead,
  mustBe,
  mustSucceed,
  pattern,
  put,
  type Requirement,
  type Scenario,
  settle,
  verifyRead,
} from "../../src/spec/index.js";
import type { Capability, Store } from "../../src/store/index.js";
import { rehearseOverwrites } from "../undisturbed.js";
import { changeWatched } from "./changes.js";
import { readOnly } from "./sources.js";
import { mustRefuse, values, type Write, writes } from "./writes.js";

const common = { since: "1.0.0", sources: readOnly, dialects: ["zarr"] } as const;

async function putValues(scenario: Scenario): Promise<void> {
  await rehearseOverwrites(scenario, [20, 30]);
  for (const [key, value] of values) await put(scenario, key, value);
}

async function viewOf(scenario: Scenario, from: Store, readOnly: boolean): Promise<Store> {
  const call = `withReadOnly(${readOnly})`;
  const view = await mustSucceed(scenario, call, () => from.withReadOnly?.(readOnly));
  return view ?? from;
}

const refusing =
  (...tried: readonly Write[]) =>
  async (scenario: Scenario) => {
    await putValues(scenario);
    const view = await viewOf(scenario, scenario.store, true);
    for (const write of tried) {
      if (scenario.can(write.capability)) await mustRefuse(scenario, view, write, "the store is read-only");
    }
  };

/** One requirement for each way to change a store. */
function refusal(
  topic: string,
  does: string,
  example: string,
  capability: Capability,
  tried: readonly Write[],
): Requirement {
  return {
    ...common,
    id: `lifecycle.read-only-${topic}`,
    level: "must",
    title: `A store that was made read-only refuses to ${does}, and nothing changes.`,
    why: "An array that is opened for reading is opened so that nobody can destroy it by mistake.",
    example,
    needs: [...new Set<Capability>(["withReadOnly", "set", capability])],
    rulings: exactly,
    run: refusing(...tried),
  };
}

const refusals: readonly Requirement[] = [
  refusal("set", "set a value", 'withReadOnly(true).set("c/0", 00) → an error', "set", writes.set),
  refusal(
    "set-range",
    "replace a part of a value",
    'withReadOnly(true).set("c/0", 00, [0, 1]) → an error',
    "set.range",
    writes.setRange,
  ),
  refusal(
    "set-partial-values",
    "write parts of values",
    'withReadOnly(true).setPartialValues([["c/0", 0, 00]]) → an error',
    "setPartialValues",
    writes.setPartialValues,
  ),
  refusal(
    "set-if-not-exists",
    "make a key",
    'withReadOnly(true).setIfNotExists("c/9", 00) → an error',
    "setIfNotExists",
    writes.setIfNotExists,
  ),
  refusal("delete", "delete a key", 'withReadOnly(true).delete("c/0") → an error', "delete", writes.delete),
  refusal(
    "delete-dir",
    "delete a directory",
    'withReadOnly(true).deleteDir("array") → an error',
    "deleteDir",
    writes.deleteDir,
  ),
  refusal("clear", "delete everything", "withReadOnly(true).clear() → an error", "clear", writes.clear),
  {
    ...refusal(
      "nothing-to-do",
      "write even where there is nothing to do",
      'withReadOnly(true).delete("no/such/key") → an error',
      "set",
      writes.nothingToDo,
    ),
    level: "should",
    why: "A writer that was handed a read-only store by mistake should hear of it at the first call.",
    needs: ["withReadOnly", "set", "delete"],
  },
];

const samePlace = async (scenario: Scenario) => {
  const { store, prototype } = scenario;
  // Made of a store that nobody has used, and perhaps opened, before.
  const early = await viewOf(scenario, store, true);
  await putValues(scenario);
  const view = await viewOf(scenario, store, true);
  const views = Object.entries({ "the view": view, "a view that was made first": early });
  const read = async (key: string, value: Uint8Array, when: string) => {
    for (const [name, by] of views) {
      const outcome = await settle(() => by.get(key, prototype));
      judgeRead(
        scenario,
        exactly,
        { key, value, stale: values, circumstance: "other-handle", label: `"${key}" by ${name}${when}` },
        outcome,
      );
    }
  };
  for (const [key, value] of values) await read(key, value, "");
  const [key, value] = ["array/c/0", pattern(25, 9)];
  await put(scenario, key, value);
  await read(key, value, ", set after it was made");
  await changeWatched(scenario, [{ handle: view, by: "by the view", concerns: () => true }]);
};

const writableAgain = async (scenario: Scenario) => {
  const { store } = scenario;
  await putValues(scenario);
  const view = await viewOf(scenario, store, true);
  const writable = await viewOf(scenario, view, false);
  const [key, value] = ["array/c/5", pattern(25, 9)];
  const call = `withReadOnly(false).set("${key}")`;
  await mustSucceed(scenario, call, () => writable.set?.(key, bufferOf(scenario, value)), key);
  await verifyRead(scenario, exactly, { key, value, label: "what was set through it" });
  await mustBe(scenario, "the first view still refuses", true, async () => {
    try {
      await view.set?.("array/c/6", bufferOf(scenario, value));
      return view.set === undefined;
    } catch {
      return true;
    }
  });
  const again = await viewOf(scenario, writable, true);
  for (const write of writes.set) await mustRefuse(scenario, again, write, "it was made read-only again");
};

/** Stores that take no writes. */
export const readOnlyRequirements: readonly Requirement[] = [
  {
    ...common,
    id: "lifecycle.read-only-view",
    level: "must",
    title:
      "A store that was made read-only reads and lists the same place, and sees what changes there afterwards.",
    why: "A view that copies, or forgets the path that it lies under, shows another array than the one that is there.",
    example: 'set("c/0", 00), then withReadOnly(true).get("c/0", prototype) → 00',
    needs: ["withReadOnly", "set"],
    rulings: exactly,
    run: samePlace,
  },
  ...refusals,
  {
    ...common,
    id: "lifecycle.writable-again",
    level: "must",
    title: "A read-only store can be had writable again, and that one read-only; it stays read-only itself.",
    why: "A program that has looked at an array first must be able to go on and write it.",
    example: 'withReadOnly(true).withReadOnly(false).set("c/0", 00) → done',
    needs: ["withReadOnly", "set"],
    rulings: exactly,
    run: writableAgain,
  },
  {
    ...common,
    id: "lifecycle.read-only-flag",
    level: "should",
    title: "`readOnly` says whether a store takes writes.",
    why: "Libraries look at it before they begin to write, and refuse in good time.",
    example: "withReadOnly(true).readOnly → true",
    needs: ["withReadOnly", "set"],
    run: async (scenario) => {
      const { store } = scenario;
      const view = await viewOf(scenario, store, true);
      const writable = await viewOf(scenario, view, false);
      await mustBe(scenario, "readOnly of a store that writes", false, () => store.readOnly ?? false);
      await mustBe(scenario, "withReadOnly(true).readOnly", true, () => view.readOnly ?? false);
      await mustBe(scenario, "withReadOnly(false).readOnly", false, () => writable.readOnly ?? false);
    },
  },
];
