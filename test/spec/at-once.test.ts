import { describe, expect, it } from "vitest";
import { eachAtOnce } from "../../src/spec/index.js";

/** Work that notes how much of it is under way at the same time. */
function counting() {
  const seen: number[] = [];
  let underWay = 0;
  let most = 0;
  const work = async (item: number) => {
    most = Math.max(most, ++underWay);
    await new Promise((resolve) => setTimeout(resolve));
    underWay--;
    seen.push(item);
  };
  return { seen, work, most: () => most };
}

describe("eachAtOnce", () => {
  it("works on each item once", async () => {
    const { seen, work } = counting();
    const items = Array.from({ length: 100 }, (_, i) => i);
    await eachAtOnce(items, work);
    expect(seen.sort((a, b) => a - b)).toEqual(items);
  });

  it("works on several items at the same time, and never on more than 32", async () => {
    const { work, most } = counting();
    await eachAtOnce(
      Array.from({ length: 100 }, (_, i) => i),
      work,
    );
    expect(most()).toBe(32);
  });

  it("leaves no item out for being undefined", async () => {
    const seen: unknown[] = [];
    await eachAtOnce([undefined, 1, undefined], async (item) => seen.push(item));
    expect(seen).toEqual([undefined, 1, undefined]);
  });

  it("is done at once where there is nothing to do", async () => {
    await expect(eachAtOnce([], async () => {})).resolves.toBeUndefined();
  });

  it("rejects with what the work rejects with", async () => {
    const failing = eachAtOnce([1, 2, 3], async (item) => {
      if (item === 2) throw new RangeError("two");
    });
    await expect(failing).rejects.toThrow("two");
  });

  it("begins nothing more where the work rejects, and rejects when all that was begun has ended", async () => {
    const { seen, work } = counting();
    const items = Array.from({ length: 100 }, (_, i) => i);
    const failing = eachAtOnce(items, async (item) => {
      if (item === 2) throw new RangeError("two");
      await work(item);
    });
    await expect(failing).rejects.toThrow("two");
    expect(seen.sort((a, b) => a - b)).toEqual(items.slice(0, 32).filter((item) => item !== 2));
  });
});
