import {
  eachAtOnce,
  everywhere,
  NotTriable,
  pattern,
  put,
  type Requirement,
  verifyRead,
  zarrPython,
  zarrSpec,
} from "../../src/spec/index.js";

const exactly = everywhere("exact");

/** More values than most caches have places for. */
const count = 520;
const values = Array.from({ length: count }, (_, i) => [`many/${i % 4}/c/${i}`, 48 + (i % 7), i] as const);

/** A store that takes longer than this for all of them, in milliseconds, would keep its author waiting. */
const budgetMs = 2000;

/** Values that are read when so many others were written that no cache can hold all of them. */
export const manySet: readonly Requirement[] = [
  {
    id: "set.many-values",
    title:
      "Of several hundred values that are set each is read back, and again when all the others were read.",
    why: "A cache that runs full must write what it lets go of, and nothing in its place: else chunks are lost in a large array only.",
    example: 'set of "c/0" to "c/519", then get("c/0", prototype) → its own value',
    level: "must",
    since: "1.0.0",
    sources: [zarrSpec("Abstract store interface, set"), zarrPython("Store.set")],
    needs: ["set"],
    rulings: exactly,
    run: async (scenario) => {
      const startedAt = performance.now();
      let done = 0;
      await eachAtOnce(values, async ([key, size, salt]) => {
        if (performance.now() - startedAt > budgetMs)
          throw new NotTriable(`too slow: ${done} of ${count} keys in ${budgetMs / 1000} s`);
        await put(scenario, key, pattern(size, salt));
        done++;
      });
      const others = new Map(values.map(([key, size, salt]) => [key, pattern(size, salt)]));
      const read = ([key, size, salt]: (typeof values)[number]) =>
        verifyRead(scenario, exactly, { key, value: pattern(size, salt), others, label: `"${key}"` });
      await eachAtOnce(values, read);
      await eachAtOnce(values.toReversed(), read);
    },
  },
];
