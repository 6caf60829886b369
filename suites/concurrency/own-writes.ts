import {
  attempt,
  collect,
  everywhere,
  mustBe,
  mustSucceed,
  NotApplicable,
  pattern,
  put,
  type Requirement,
  type Scenario,
  verifyList,
  verifyRead,
} from "../../src/spec/index.js";
import { atomicWrites } from "./sources.js";

const common = { level: "must", since: "1.0.0", sources: atomicWrites } as const;
const exactly = everywhere("exact");

const keys = Array.from({ length: 8 }, (_, i) => `array/c/${i}`);

/** Lets others look at the store while each key is written, so that what they see may be remembered. */
async function underEyes(
  look: (key: string) => Promise<unknown>,
  write: (key: string, salt: number) => Promise<void>,
): Promise<void> {
  for (const salt of [1, 2]) {
    await Promise.all(
      keys.map(async (key, i) => {
        const looks = () => attempt("a look", () => look(key));
        await Promise.all([looks(), write(key, salt * 10 + i), looks()]);
        await looks();
      }),
    );
  }
}

const seenByGet = async (scenario: Scenario) => {
  const { store, prototype } = scenario;
  await underEyes(
    (key) => store.get(key, prototype),
    async (key, salt) => {
      await put(scenario, key, pattern(50, salt));
      const stale = new Map([["the value before", pattern(50, salt - 10)]]);
      await verifyRead(scenario, exactly, { key, value: pattern(50, salt), stale, label: `"${key}"` });
    },
  );
  await Promise.all(
    keys.map((key, i) => {
      const stale = new Map([["the value before", pattern(50, 10 + i)]]);
      return verifyRead(scenario, exactly, {
        key,
        value: pattern(50, 20 + i),
        stale,
        label: `"${key}" later`,
      });
    }),
  );
};

const seenByExists = async (scenario: Scenario) => {
  const { store } = scenario;
  const look = async (key: string) => store.exists?.(key);
  const exists = (key: string, expected: boolean) =>
    mustBe(scenario, `exists("${key}")`, expected, async () => (await look(key)) ?? !expected, key);
  await underEyes(look, async (key, salt) => {
    await put(scenario, key, pattern(5, salt));
    await exists(key, true);
  });
  await Promise.all(keys.map((key) => exists(key, true)));
  await Promise.all(
    keys.map(async (key) => {
      const remove = () => mustSucceed(scenario, `delete("${key}")`, () => store.delete?.(key), key);
      await Promise.all([remove(), attempt("a look", () => look(key))]);
      await exists(key, false);
    }),
  );
};

const seenByList = async (scenario: Scenario) => {
  const { store } = scenario;
  const first = await attempt("list()", () => collect(store.list?.()));
  if (!first.ok) throw new NotApplicable("`list` fails where there is nothing to list");
  await underEyes(
    () => collect(store.list?.()),
    async (key, salt) => {
      await put(scenario, key, pattern(5, salt));
      const listed = await mustSucceed(scenario, "list()", () => collect(store.list?.()));
      const failure = {
        code: "result.value",
        args: {
          call: `list() after set("${key}")`,
          expected: `"${key}" among the keys`,
          received: "a listing without it",
        },
      } as const;
      if (listed.includes(key)) scenario.judge({ standing: "right" });
      else scenario.judge({ standing: "wrong", label: `list() after set("${key}")`, key, failure });
    },
  );
  await verifyList(scenario, "list()", keys, () => store.list?.());
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
