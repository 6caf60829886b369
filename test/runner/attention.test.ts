import { expect, it } from "vitest";
import { attention } from "../../src/runner/attention.js";

it("begins anew after each break, since nobody hears an answer who does not listen", () => {
  let at = 1000;
  const lookedSince = attention(50, () => at);
  const look = (later: number) => {
    at += later;
    return lookedSince();
  };
  expect([look(50), look(60), look(140)]).toEqual([1000, 1000, 1000]);
  const asleep = 60_000;
  expect(look(asleep)).toBe(1250 + asleep);
  expect(look(50)).toBe(1250 + asleep);
});
