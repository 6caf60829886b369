import {
  exactly,
  KeyHistory,
  pattern,
  put,
  type Requirement,
  randomFrom,
  type Scenario,
  verifyRead,
  whileWriting,
} from "../../src/spec/index.js";
import { rehearseDeletes, rehearseOverwrites } from "../undisturbed.js";
import { atomicWrites } from "./sources.js";

const common = { level: "must", since: "1.0.0", sources: atomicWrites } as const;

/** How many callers share a key, how many calls each makes, and how many keys are tried. */
const callers = [1, 2, 3] as const;
const callsEach = 4;
const keys = Array.from({ length: 12 }, (_, i) => `array/${i}/c${i}`);

type Action = "get" | "set" | "delete";

/** Every caller makes its calls one after the other, at the same time as the others make theirs. */
const interleave = (actions: readonly [Action, ...Action[]]) => async (scenario: Scenario) => {
  const random = randomFrom(scenario.settings.seed);
  await rehearseOverwrites(scenario, [30, 20, 3_000, 20]);
  if (actions.includes("delete")) await rehearseDeletes(scenario);
  const histories = keys.map(async (key) => {
    const history = new KeyHistory(scenario, key);
    await history.set(callers[0], pattern(30, 1));
    const plans = callers.map((client) => ({
      client,
      calls: Array.from({ length: callsEach }, () => ({
        action: random.pick(actions),
        salt: random.below(9),
      })),
    }));
    await Promise.all(
      plans.map(async ({ client, calls }) => {
        for (const [turn, { action, salt }] of calls.entries()) {
          if (action === "get") await history.get(client);
          else if (action === "delete") await history.delete(client);
          // Each write has a value of its own, so that a read tells whose it saw.
          else await history.set(client, pattern(20 + salt * 400 + turn, client * 10 + turn));
        }
      }),
    );
    await history.get(callers[0]);
    history.judge();
  });
  await Promise.all(histories);
};

/** More than a store keeps versions of, and enough for their numbers to have two digits. */
const overwrites = 36;

const rapidOverwrites = async (scenario: Scenario) => {
  await rehearseOverwrites(scenario, [64, 65]);
  const key = "array/c/0";
  for (let salt = 1; salt <= overwrites; salt++) {
    await put(scenario, key, pattern(64, salt));
    const stale = new Map(
      Array.from({ length: salt - 1 }, (_, i) => [`the value of write ${i + 1}`, pattern(64, i + 1)]),
    );
    await verifyRead(scenario, exactly, { key, value: pattern(64, salt), stale, label: `write ${salt}` });
  }
};

/** What several callers see of one key. */
export const history: readonly Requirement[] = [
  {
    ...common,
    id: "concurrency.history",
    title:
      "Gets and sets of one key at the same time answer as if each took effect at one moment of its own.",
    why: "A reader that has seen the new chunk must not see the old one again a moment later.",
    example: "set(A) ended before set(B) began; a get that begins after set(B) ended → B",
    needs: ["set"],
    rulings: whileWriting,
    run: interleave(["get", "get", "set"]),
  },
  {
    ...common,
    id: "concurrency.history-with-deletes",
    title: "Gets, sets and deletes of one key at the same time answer as if each took effect at one moment.",
    why: "A chunk that was removed must not come back, and one that was written after that must not be gone.",
    example: "delete ended before set(B) began; a get that begins after set(B) ended → B",
    needs: ["set", "delete"],
    rulings: whileWriting,
    run: interleave(["get", "get", "set", "delete"]),
  },
  {
    ...common,
    id: "concurrency.rapid-overwrites",
    title: "Values of the same length that are set in quick succession are each read back at once.",
    why: "A store or cache that compares times of change and lengths takes two writes in one tick for one.",
    example: 'set("c/0", AA), get → AA, set("c/0", BB), get → BB, all within a millisecond',
    needs: ["set"],
    rulings: exactly,
    run: rapidOverwrites,
  },
];
