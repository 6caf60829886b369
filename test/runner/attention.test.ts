import { expect, it } from "vitest";
import { attention } from "../../src/runner/attention.js";

it("counts little of the time in which nobody looked, since nobody could have heard an answer", () => {
  let at = 1000;
  const passed = attention(50, () => at);
  const look = (later: number) => {
    at += later;
    return passed();
  };
  const asleep = 60_000;
  expect([look(50), look(60), look(140), look(asleep), look(50)]).toEqual([50, 60, 140, 150, 50]);
});
