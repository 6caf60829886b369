import type { Circumstance } from "../../src/results/index.js";
import {
  attempt,
  bufferOf,
  everywhere,
  exactly,
  mustSucceed,
  pattern,
  put,
  type Requirement,
  type Rulings,
  type Scenario,
  verifyRead,
} from "../../src/spec/index.js";
import { closing } from "./sources.js";
import { verifyState, writeHistory, writeOn } from "./written.js";

const common = { since: "1.0.0", sources: closing } as const;
const orRefused = everywhere("exact", "rejected");
const key = "array/c/0";
const value = pattern(40, 1);

const quietly = async (scenario: Scenario, ...calls: readonly ("open" | "close")[]) => {
  for (const [i, method] of calls.entries()) {
    const call = `${method}(), call ${i + 1} of ${calls.join(", ")}`;
    await mustSucceed(scenario, call, () => scenario.store[method]?.());
    if (method === "close") scenario.judge({ standing: "right" });
  }
};

/** Opens a store that was closed; one that refuses has been closed for good, and is not asked further. */
export async function openAgain(scenario: Scenario): Promise<boolean> {
  const opened = await attempt("open()", () => scenario.store.open?.());
  if (!opened.ok)
    scenario.judge({ standing: "tolerated", label: "open() after close()", failure: opened.failure });
  return opened.ok;
}

async function holds(
  scenario: Scenario,
  rulings: Rulings,
  label: string,
  circumstance: Circumstance = "closed-before",
): Promise<void> {
  await verifyRead(scenario, rulings, { key, value, circumstance, label });
}

/** Closing a store. */
export const closeRequirements: readonly Requirement[] = [
  {
    ...common,
    id: "lifecycle.close",
    level: "must",
    title: "Closing a store succeeds, after writes and reads and after calls that failed.",
    why: "Programs close in a `finally`: an error there hides the one that mattered.",
    example: 'set("c/0", 00), then close() → done',
    needs: ["own", "close", "set"],
    run: async (scenario) => {
      const { store, prototype } = scenario;
      await put(scenario, key, value);
      await attempt("get of a missing key", () => store.get("no/such/key", prototype));
      await attempt("get of no bytes", () => store.get(key, prototype, { start: 90, end: 80 }));
      await quietly(scenario, "close");
    },
  },
  {
    ...common,
    id: "lifecycle.close-again",
    level: "should",
    title: "Closing a store that is closed, or was never opened, is no error.",
    why: "Whoever cleans up does not know who has cleaned up before.",
    example: "close(), then close() → done",
    needs: ["own", "close"],
    run: (scenario) => quietly(scenario, "close", "close"),
  },
  {
    ...common,
    id: "lifecycle.survives-close",
    level: "must",
    title: "What was written and deleted before a store was closed is so when it is opened again.",
    why: "A store that empties its place on opening or closing loses the array between two runs.",
    example: 'set("c/0", 00), close(), open(), then get("c/0", prototype) → 00',
    needs: ["own", "open", "close", "set"],
    rulings: exactly,
    run: async (scenario) => {
      const { store } = scenario;
      const state = await writeHistory(scenario);
      await mustSucceed(scenario, "close()", () => store.close?.());
      if (!(await openAgain(scenario))) return;
      await verifyState(scenario, store, state, "after close() and open()");
      await verifyState(scenario, store, await writeOn(scenario, store, state), "after further sets");
    },
  },
  {
    ...common,
    id: "lifecycle.reopened",
    level: "must",
    title:
      "What was written and deleted before a store was closed, if it can be, is so for another opened on the same place.",
    why: "The program that reads an array is seldom the one that wrote it.",
    example: 'set("c/0", 00), close(), then get("c/0", prototype) by a second handle → 00',
    needs: ["own", "set", "reopen"],
    rulings: exactly,
    run: async (scenario) => {
      const state = await writeHistory(scenario);
      if (scenario.can("close")) await mustSucceed(scenario, "close()", () => scenario.store.close?.());
      const other = await scenario.reopen();
      await verifyState(scenario, other, state, "by a second handle");
      await verifyState(scenario, other, await writeOn(scenario, other, state), "after further sets by it");
    },
  },
  {
    ...common,
    id: "lifecycle.used-after-close",
    level: "should",
    title:
      "A store that is used after it was closed refuses, or works as before; it never answers with nothing.",
    why: "A closed store that calls its chunks missing turns the rest of a picture into fill values.",
    example: 'set("c/0", 00), close(), then get("c/0", prototype) → 00, or an error',
    needs: ["own", "close", "set"],
    rulings: orRefused,
    run: async (scenario) => {
      const { store } = scenario;
      await put(scenario, key, value);
      await mustSucceed(scenario, "close()", () => store.close?.());
      await holds(scenario, orRefused, "after close()", "closed");
      if (!scenario.can("exists")) return;
      const there = await attempt("exists", () => store.exists?.(key));
      if (!there.ok || there.value) return scenario.judge({ standing: "right" });
      const args = {
        call: `exists("${key}") after close()`,
        expected: "true, or an error",
        received: "false",
      };
      scenario.judge({ standing: "wrong", label: args.call, key, failure: { code: "result.value", args } });
    },
  },
  {
    ...common,
    id: "lifecycle.set-after-close",
    level: "should",
    title: "A set of a store that was closed is refused, or takes effect; it is not lost in silence.",
    why: "The last chunks of a program that closes too early are missing, and nobody was told.",
    example: 'close(), then set("c/0", 00) → an error, or get("c/0", prototype) → 00',
    needs: ["own", "close", "set"],
    rulings: exactly,
    run: async (scenario) => {
      const { store } = scenario;
      await put(scenario, "array/c/0", value);
      await mustSucceed(scenario, "close()", () => store.close?.());
      const late = "array/c/1";
      const result = await attempt("set", () => store.set?.(late, bufferOf(scenario, value)));
      if (!result.ok) return scenario.judge({ standing: "right" });
      if (scenario.can("open")) await attempt("open()", () => store.open?.());
      await verifyRead(scenario, exactly, {
        key: late,
        value,
        circumstance: "set-when-closed",
        label: "what was set after close()",
      });
    },
  },
];
