import { describe, expect, it } from "vitest";
import { randomFrom } from "../../src/spec/index.js";

const draw = (seed: number, count = 1000) => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => random.below(10));
};

describe("random choices", () => {
  it("are the same for the same seed, and others for another", () => {
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it("are whole numbers below the bound, each about as often", () => {
    const counts = draw(3, 10_000).reduce((all, number) => {
      all[number] = (all[number] ?? 0) + 1;
      return all;
    }, new Array<number>(10).fill(0));
    expect(counts.length).toBe(10);
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it("pick each of the items", () => {
    const random = randomFrom(1);
    const picked = new Set(Array.from({ length: 100 }, () => random.pick(["a", "b", "c"])));
    expect(picked).toEqual(new Set(["a", "b", "c"]));
  });
});
