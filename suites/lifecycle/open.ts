import {
  attempt,
  everywhere,
  mustBe,
  mustSucceed,
  pattern,
  put,
  type Requirement,
  type Scenario,
  verifyList,
  verifyRead,
} from "../../src/spec/index.js";
import { opening } from "./sources.js";

const common = { since: "1.0.0", sources: opening } as const;
const exactly = everywhere("exact");

const [first, second] = ["array/c/0", "array/c/1"];
const values = new Map([
  [first, pattern(20, 1)],
  [second, pattern(30, 2)],
]);

const open = (scenario: Scenario) => mustSucceed(scenario, "open()", () => scenario.store.open?.());

/** The values are there by every way to ask that the store has. */
async function holds(scenario: Scenario, keys: readonly string[], when: string): Promise<void> {
  const { store } = scenario;
  for (const key of keys) {
    await verifyRead(scenario, exactly, { key, value: values.get(key), label: `"${key}" ${when}` });
    if (scenario.can("exists"))
      await mustBe(scenario, `exists("${key}")`, true, async () => (await store.exists?.(key)) ?? false, key);
  }
  if (scenario.can("list")) await verifyList(scenario, "list()", keys, () => store.list?.());
}

/** Opening a store. */
export const openRequirements: readonly Requirement[] = [
  {
    ...common,
    id: "lifecycle.used-unopened",
    level: "should",
    title: "A store that nobody has opened opens itself: what is set is there, and is listed.",
    why: "Readers are handed stores and open none; one that insists on it fails for every library.",
    example: 'set("c/0", 00) without open(), then get("c/0", prototype) → 00',
    needs: ["own", "open", "set"],
    rulings: exactly,
    run: async (scenario) => {
      if (scenario.can("list")) await verifyList(scenario, "list()", [], () => scenario.store.list?.());
      for (const [key, value] of values) await put(scenario, key, value);
      await holds(scenario, [first, second], "unopened");
    },
  },
  {
    ...common,
    id: "lifecycle.used-opened",
    level: "must",
    title: "A store that is opened works, and opening it loses nothing that was set before.",
    why: "A store that makes its place anew when it is opened deletes the array that it was opened for.",
    example: 'set("c/0", 00), open(), then get("c/0", prototype) → 00',
    needs: ["own", "open", "set"],
    rulings: exactly,
    run: async (scenario) => {
      await put(scenario, first, pattern(20, 1));
      await open(scenario);
      await holds(scenario, [first], "after open()");
      await put(scenario, second, pattern(30, 2));
      await holds(scenario, [first, second], "after open()");
    },
  },
  {
    ...common,
    id: "lifecycle.open-twice",
    level: "should",
    title:
      "Opening a store that is open is refused or does nothing: its values stay, and it goes on working.",
    why: "Two parts of a program that share a store may both open it, and must not lose what is in it.",
    example: 'open(), set("c/0", 00), open() again, then get("c/0", prototype) → 00',
    needs: ["own", "open", "set"],
    rulings: exactly,
    run: async (scenario) => {
      await open(scenario);
      await put(scenario, first, pattern(20, 1));
      await attempt("open() again", () => scenario.store.open?.());
      await holds(scenario, [first], "after open() again");
      await put(scenario, second, pattern(30, 2));
      await holds(scenario, [first, second], "after open() again");
    },
  },
];
