import { describe, expect, it } from "vitest";
import { ChildFollower } from "../../src/runner/child-follower.js";
import type { ChildMessage } from "../../src/runner/messages.js";
import type { WorkEvent } from "../../src/runner/work-event.js";

const work = (event: object) => ({ type: "work", event }) as ChildMessage;
const start = work({ type: "start", planned: ["a.b", "c.d"] });
const begins = (requirement: string) => work({ type: "scenario-start", requirement });
const result = (requirement: string) => work({ type: "result", result: { requirement } });

function follow(...messages: ChildMessage[]): ChildFollower {
  const follower = new ChildFollower(() => {});
  follower.takeAll(messages);
  return follower;
}

describe("who follows a child", () => {
  it("passes on what the work tells, and knows what is running and what is owed", () => {
    const events: WorkEvent["type"][] = [];
    const follower = new ChildFollower(({ type }) => events.push(type));
    follower.takeAll([start, begins("a.b"), begins("c.d"), result("a.b")]);
    expect(events).toEqual(["start", "scenario-start", "scenario-start", "result"]);
    expect([...follower.running]).toEqual(["c.d"]);
    expect(follower.owesResults).toBe(true);
    follower.take(result("c.d"));
    expect(follower.hasToldAll).toBe(true);
  });

  it("knows the last message by its kind, wherever it stands", () => {
    const follower = follow(start);
    expect(follower.takeAll([begins("a.b"), { type: "beat" }])).toBe(false);
    expect(follower.takeAll([{ type: "done" }, { type: "beat" }])).toBe(true);
    expect(follower.take({ type: "failed", failure: { kind: "load", message: "no" } })).toBe(true);
    expect(follower.hasToldAll).toBe(false);
  });

  it("takes a beat for a sign of life and not for a result", () => {
    const follower = follow();
    follower.pass(30);
    expect(follower).toMatchObject({ begun: false, silentMs: 30, unmovedMs: 30 });
    follower.take({ type: "beat" });
    expect(follower).toMatchObject({ begun: true, silentMs: 0, unmovedMs: 30 });
    follower.take(start);
    expect(follower).toMatchObject({ started: true, unmovedMs: 0 });
  });

  it("keeps the calls of the scenario that began last, and of its source the frame and the last lines", () => {
    const told = (line: string, frame?: string): ChildMessage => ({
      type: "calls",
      calls: [],
      source: { lines: [line], ...(frame && { frame }) },
    });
    const lines = Array.from({ length: 501 }, (_, index) => told(`line ${index}`));
    const follower = follow(begins("a.b"), told("before", "frame"), ...lines);
    expect(follower.source.frame).toBe("frame");
    expect(follower.source.lines).toHaveLength(500);
    expect(follower.source.lines[0]).toBe("line 1");
    follower.take(begins("c.d"));
    expect(follower.source).toEqual({ lines: [] });
  });
});
