import { expect, it } from "vitest";
import { deviationsFor } from "../../../src/bench/statistics/normal.js";

it.each([
  [0.5, 0.67449],
  [0.9, 1.644854],
  [0.95, 1.959964],
  [0.99, 2.575829],
  [0.9998, 3.719016],
  [0.999998, 4.753424],
])("%s of the normal distribution lies within %s deviations", (part, deviations) => {
  expect(deviationsFor(part)).toBeCloseTo(deviations, 4);
});
