import { expect, it } from "vitest";
import { moreUnderWay } from "../../src/runner/under-way.js";

it("tells of what was begun since, until it is over", () => {
  const beat = setInterval(() => {}, 10_000);
  const more = moreUnderWay();
  expect(more()).toBe(false);
  const timer = setTimeout(() => {}, 10_000);
  expect(more()).toBe(true);
  clearTimeout(timer);
  expect(more()).toBe(false);
  clearInterval(beat);
});
