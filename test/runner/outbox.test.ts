import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Inbox } from "../../src/runner/inbox.js";
import type { ChildMessage } from "../../src/runner/messages.js";
import { openOutbox } from "../../src/runner/outbox.js";

const start = (requirement: string): ChildMessage => ({
  type: "work",
  event: { type: "scenario-start", requirement },
});
const beat: ChildMessage = { type: "beat" };

let directory: string;
let inbox: Inbox;
let posted: ChildMessage[];
let before: number[];
let time = 0;
const open = (file = inbox.path) => {
  // What another test has left unsent comes later, and is not of this one.
  const [sent, counts] = [posted, before];
  const post = async (message: ChildMessage, left: number) => {
    sent.push(message);
    counts.push(left);
  };
  return openOutbox(post, () => time, file);
};

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "outbox-"));
  inbox = new Inbox(directory);
  posted = [];
  before = [];
});

afterEach(async () => {
  inbox.close();
  await rm(directory, { recursive: true, force: true });
});

it("leaves what nobody waits for to be looked up, in the order in which it was told", () => {
  const tell = open();
  void tell(start("a"), "soon");
  void tell(start("b"), "soon");
  expect(posted).toEqual([]);
  expect(inbox.take()).toEqual([start("a"), start("b")]);
  void tell(start("c"), "soon");
  expect(inbox.take()).toEqual([start("c")]);
});

it("sends what is waited for", () => {
  void open()(start("a"));
  expect(posted).toEqual([start("a")]);
});

it("keeps what was left behind a message from being taken before it", () => {
  const tell = open();
  void tell(start("a"), "soon");
  void tell(beat);
  void tell(start("b"), "soon");
  void tell(start("c"), "soon");
  void tell(beat);
  expect(before).toEqual([1, 3]);
  expect(before.map((left) => inbox.take(left))).toEqual([[start("a")], [start("b"), start("c")]]);
  expect(inbox.take()).toEqual([]);
});

it("says after a while that something was left", async () => {
  void open()(start("a"), "soon");
  await expect.poll(() => posted, { timeout: 10_000 }).toEqual([beat]);
});

it("says so though the event loop has no turn", () => {
  const tell = open();
  void tell(start("a"), "soon");
  time += 110;
  void tell(start("b"), "soon");
  expect(posted).toEqual([beat]);
});

it("is read even where the store has removed it", async () => {
  const tell = open();
  await rm(directory, { recursive: true });
  void tell(start("a"), "soon");
  expect(inbox.take()).toEqual([start("a")]);
});

it("sends all where nothing can be left", () => {
  void open(path.join(directory, "missing", "messages"))(start("a"), "soon");
  expect(posted).toEqual([start("a")]);
});

it("is empty for each child", () => {
  void open()(start("a"), "soon");
  const next = new Inbox(directory);
  expect(next.take()).toEqual([]);
  next.close();
});
