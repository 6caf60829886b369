import {
  attempt,
  collect,
  everywhere,
  judgeList,
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
import { rehearsalKey, rehearseDeletes, rehearseOverwrites } from "../undisturbed.js";
import { atomicWrites } from "./sources.js";

const common = { level: "must", since: "1.0.0", sources: atomicWrites } as const;
const exactly = everywhere("exact");

const keys = Array.from({ length: 8 }, (_, i) => `array/${i}/c${i}`);

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
  // A key that was missed before it is set must be found then; else that is told of elsewhere.
  await attempt("get", () => store.get(rehearsalKey, prototype));
  await rehearseOverwrites(scenario, [50, 50]);
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
  await rehearseDeletes(scenario);
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
  await Promise.all(
    others.map(async (key, i) => {
      const looks = () => attempt("a look", list);
      await Promise.all([looks(), put(scenario, key, pattern(5, i)), looks()]);
      const listed = await mustSucceed(scenario, "list()", list);
      judgeList(
        scenario,
        `list() after set("${key}")`,
        [key],
        listed.filter((name) => name === key),
      );
    }),
  );
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
