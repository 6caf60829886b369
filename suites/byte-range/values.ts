import { given, pattern } from "../../src/spec/index.js";
import { boundarySizes } from "../sizes.js";

/** The key under which the value of this size lies: a chunk of an array. */
export function keyOf(size: number): string {
  return `array/c/${size}`;
}

/** One value of each size at which byte ranges break, all different. */
export const valuesOfEverySize = given("values of every size", () =>
  boundarySizes.map((size, salt) => [keyOf(size), pattern(size, salt)] as const),
);
