import { expect, it } from "vitest";
import { Wishes } from "../../src/cli/watch/wishes.js";

/** Wishes, and how often they have called so far. */
function counted() {
  const wishes = new Wishes();
  let calls = 0;
  wishes.onWish(() => calls++);
  return { wishes, calls: () => calls };
}

it("a second wish takes the place of the first and calls nobody, so that a run may clear up", () => {
  const { wishes, calls } = counted();
  wishes.want("rerun");
  wishes.want("quit");
  expect(wishes.wish).toBe("quit");
  expect(calls()).toBe(1);
  wishes.forget();
  wishes.want("failed");
  expect(calls()).toBe(2);
});

it("an interrupt calls each time, and stays", () => {
  const { wishes, calls } = counted();
  wishes.want("rerun");
  wishes.want("interrupt");
  wishes.want("interrupt");
  expect(calls()).toBe(3);
  wishes.forget();
  expect(wishes).toMatchObject({ wish: undefined, interrupted: true });
});
