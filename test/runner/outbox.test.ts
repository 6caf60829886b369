import { expect, it } from "vitest";
import { turn } from "../../src/harness/index.js";
import type { ChildMessage } from "../../src/runner/messages.js";
import { openOutbox } from "../../src/runner/outbox.js";

const start = (requirement: string): ChildMessage => ({
  type: "work",
  event: { type: "scenario-start", requirement },
});

const result = (requirement: string): ChildMessage => ({
  type: "work",
  event: {
    type: "result",
    result: { requirement, suite: "s", level: "must", verdict: "pass", assertions: 1, durationMs: 0 },
  },
});

function opened() {
  const posted: ChildMessage[][] = [];
  const tell = openOutbox(async (messages) => {
    posted.push(messages);
  });
  return { posted, tell };
}

it("sends a result with the next scenario, which is told before it can do any harm", () => {
  const { posted, tell } = opened();
  void tell(start("a"));
  void tell(result("a"));
  expect(posted).toEqual([[start("a")]]);
  void tell(start("b"));
  expect(posted).toEqual([[start("a")], [result("a"), start("b")]]);
});

it("does not keep a result for longer than a turn of the event loop", async () => {
  const { posted, tell } = opened();
  void tell(result("a"));
  await turn();
  await turn();
  expect(posted).toEqual([[result("a")]]);
});
