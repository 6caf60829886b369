import { describe, expect, it } from "vitest";
import { randomFrom } from "../../src/spec/index.js";
import { MemoryStore } from "../../src/store/index.js";
import { randomArray, randomRegion } from "../../suites/arrays/random-array.js";
import { written } from "../../suites/arrays/writing.js";
import { fakeScenario } from "../spec/fake-scenario.js";

const seeds = Array.from({ length: 100 }, (_, seed) => seed);

describe("random writes", () => {
  it("leave the elements of a typed array in a correct store, whatever the seed", async () => {
    const requirement = written.find(({ id }) => id === "arrays.random-writes");
    for (const seed of seeds) {
      const { scenario, judgements } = fakeScenario({ store: new MemoryStore() });
      await requirement?.run({ ...scenario, settings: { ...scenario.settings, seed } });
      expect({ seed, judgements }).toEqual({ seed, judgements: [{ standing: "right" }] });
    }
  });

  it("are of arrays in several chunks, in one to three dimensions", () => {
    const arrays = seeds.map((seed) => randomArray(randomFrom(seed), "random"));
    expect(new Set(arrays.map(({ shape }) => shape.length))).toEqual(new Set([1, 2, 3]));
    const split = arrays.filter(({ shape, chunkShape }) =>
      shape.some((length, i) => length > (chunkShape[i] ?? 0)),
    );
    expect(split.length).toBeGreaterThan(seeds.length / 2);
  });

  it("lie within the array and are never empty", () => {
    for (const seed of seeds) {
      const region = randomRegion(randomFrom(seed), [4, 5, 6]);
      for (const [axis, [from, to]] of region.entries()) {
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual([4, 5, 6][axis] ?? 0);
      }
    }
  });
});
