import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { runPool } from "../../src/runner/worker-pool.js";

const items = [1, 2, 30, 4, 50, 6];
const weightOf = (item: number) => item;

async function orderOf(most: number, work: (item: number) => Promise<void>): Promise<number[]> {
  const order: number[] = [];
  await runPool(items, { most, weightOf }, async (item) => {
    order.push(item);
    await work(item);
  });
  return order;
}

it("takes in their order what does not wait", async () => {
  expect(await orderOf(4, async () => {})).toEqual(items);
});

it("begins the heaviest beside what waits, and each once", async () => {
  const order = await orderOf(4, () => wait(60));
  expect(order.slice(0, 4)).toEqual([1, 50, 30, 6]);
  expect(order.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
});

it("has no more under way than it may", async () => {
  let [running, highest] = [0, 0];
  await orderOf(2, async () => {
    highest = Math.max(highest, ++running);
    await wait(20);
    running--;
  });
  expect(highest).toBe(2);
});
