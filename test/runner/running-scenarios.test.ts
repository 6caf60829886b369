import { expect, it } from "vitest";
import { RunningScenarios } from "../../src/runner/running-scenarios.js";
import type { WorkEvent } from "../../src/runner/work-event.js";

const begins = (requirement: string): WorkEvent => ({ type: "scenario-start", requirement });
const ends = (requirement: string) => ({ type: "result", result: { requirement } }) as WorkEvent;

it("a stray error is told with the calls of a scenario that is running, else of the last that began", () => {
  const running = new RunningScenarios();
  expect(running.script()).toBeUndefined();
  running.follow(begins("a.b"));
  running.follow(begins("c.d"));
  running.followCalls("a.b", () => undefined);
  running.followCalls("c.d", () => "calls of c.d");
  running.followCalls("e.f", () => "calls of e.f");
  expect(running.ids).toEqual(["a.b", "c.d"]);
  expect(running.script()).toBe("calls of c.d");
  running.follow(ends("c.d"));
  expect(running.script()).toBe("calls of e.f");
  running.forgetLast();
  expect(running.script()).toBeUndefined();
});
