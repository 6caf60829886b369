import { expect, it } from "vitest";
import { breathe, now } from "../../src/harness/clock.js";

it("keeps calls that come at once in their order, whether or not the event loop has to turn", async () => {
  const done: number[] = [];
  const call = async (i: number, at: number) => {
    await breathe(at);
    done.push(i);
  };
  const longAgo = 100_000;
  await Promise.all([call(0, now() + longAgo), call(1, now()), call(2, now())]);
  expect(done).toEqual([0, 1, 2]);
});
