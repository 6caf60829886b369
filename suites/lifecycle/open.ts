import {
  attempt,
  collect,
  exactly,
  mustSucceed,
  pattern,
  put,
  putEach,
  type Requirement,
  type Scenario,
  verifyRead,
} from "../../src/spec/index.js";
import type { Store } from "../../src/store/index.js";
import { opening } from "./sources.js";

const common = { since: "1.0.0", sources: opening } as const;

const [first, second] = ["array/c/0", "array/c/1"];
const values = new Map([
  [first, pattern(20, 1)],
  [second, pattern(30, 2)],
]);

const sinceThen = Array.from({ length: 5 }, (_, i) => [`since/c/${i}`, pattern(15, 10 + i)] as const);

const open = (scenario: Scenario) => mustSucceed(scenario, "open()", () => scenario.store.open?.());

/** The values are there. */
async function holds(scenario: Scenario, keys: readonly string[], when: string): Promise<void> {
  const circumstance = when.startsWith("after open()") ? "opened" : undefined;
  for (const key of keys) {
    const label = `"${key}" ${when}`;
    await verifyRead(scenario, exactly, { key, value: values.get(key), circumstance, label });
  }
}

type Call = (store: Store) => unknown;

/** The calls that a store may be opened by. */
const firstCalls = ({ can, prototype }: Scenario): ReadonlyMap<string, Call> =>
  new Map<string, Call>([
    [`get("${first}")`, (store) => store.get(first, prototype)],
    [`set("${first}")`, (store) => store.set?.(first, prototype.buffer.fromBytes(pattern(20, 1)))],
    ...(can("exists") ? [[`exists("${first}")`, (store: Store) => store.exists?.(first)] as const] : []),
    ...(can("list") ? [["list()", (store: Store) => collect(store.list?.(), 10)] as const] : []),
  ]);

/** What works on a store that was opened works as the very first call on one that was not. */
const opensItself = async (scenario: Scenario) => {
  for (const [call, make] of firstCalls(scenario)) {
    const unopened = await scenario.another();
    const result = await attempt(call, () => make(unopened));
    if (result.ok) {
      scenario.judge({ standing: "right" });
      continue;
    }
    const opened = await scenario.another();
    await attempt("open()", () => opened.open?.());
    const again = await attempt(call, () => make(opened));
    if (again.ok) scenario.judge({ standing: "wrong", label: `${call}, unopened`, failure: result.failure });
  }
  for (const [key, value] of values) await put(scenario, key, value);
  await holds(scenario, [first, second], "unopened");
};

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
    run: opensItself,
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
      // What is written down from time to time is there with what was set since.
      await putEach(scenario, sinceThen);
      await attempt("open() again", () => scenario.store.open?.());
      for (const [key, value] of sinceThen)
        await verifyRead(scenario, exactly, {
          key,
          value,
          circumstance: "opened",
          label: `"${key}" after open() again`,
        });
      await put(scenario, second, pattern(30, 2));
      await holds(scenario, [first, second], "after open() again");
    },
  },
];
