import { describe, expect, it } from "vitest";
import { userFrames } from "../../src/spec/index.js";

const ours = new URL("../../src/", import.meta.url).href;
const theirs = "at MyStore.get (file:///home/someone/mystore.js:12:7)";
const dependency = "at read (file:///home/someone/node_modules/lib/index.js:3:1)";
const called = `at call (${ours}harness/watch-store.ts:60:5)`;
const checked = `at assertBytes (${ours}buffer/bytes.ts:26:9)`;
const internal = "at process.processTicksAndRejections (node:internal/process/task_queues:105:5)";

function stack(message: string, ...frames: string[]): string {
  return [message, ...frames.map((frame) => `    ${frame}`)].join("\n");
}

describe("userFrames", () => {
  it("keeps the frames up to where this tool called", () => {
    expect(userFrames(stack("Error: x", dependency, theirs, called, theirs))).toBe(
      `${dependency}\n${theirs}`,
    );
  });

  it("keeps all frames where none is this tool's", () => {
    expect(userFrames(stack("Error: x", dependency, theirs))).toBe(`${dependency}\n${theirs}`);
  });

  it("leaves out the frames of Node's own code", () => {
    expect(
      userFrames(stack("Error: x", "at open (node:internal/fs/promises:639:25)", theirs, internal)),
    ).toBe(theirs);
  });

  it("finds the user's frame below a check of ours that their code ran into", () => {
    expect(userFrames(stack("TypeError: x", checked, theirs, called))).toBe(theirs);
  });

  it("is empty for an error that is this tool's alone", () => {
    expect(userFrames(stack("TypeError: x", checked, called, internal))).toBe("");
  });

  it("is empty for a stack without frames", () => {
    expect([userFrames(""), userFrames("Error: at last a message")]).toEqual(["", ""]);
  });

  it("takes no line of a message for a frame unless it looks like one", () => {
    expect(userFrames(stack("Error: two\nat lines", theirs))).toBe(theirs);
  });

  it("keeps the first twelve frames of a deep stack", () => {
    const frames = Array.from({ length: 50 }, (_, depth) => `at recurse${depth} (file:///x.js:1:1)`);
    expect(userFrames(stack("RangeError: deep", ...frames)).split("\n")).toEqual(frames.slice(0, 12));
  });

  it("cuts a frame of megabytes", () => {
    expect(userFrames(stack("Error: x", `at ${"f".repeat(5_000_000)} (file:///x.js)`)).length).toBeLessThan(
      2100,
    );
  });
});
