import { describe, expect, it } from "vitest";
import { wantsColor } from "../../src/cli/terminal.js";
import { call, type Surroundings } from "./command-line.js";

const on = true;
const off = false;
const unset = {};

/** The flag, then the environment, then whether there is a terminal, and what is to come of them. */
const policy: [flag: boolean | undefined, env: Record<string, string>, isTTY: boolean, colour: boolean][] = [
  [undefined, unset, on, on],
  [undefined, unset, off, off],
  [undefined, { TERM: "dumb" }, on, off],
  [undefined, { TERM: "xterm" }, on, on],
  [undefined, { NO_COLOR: "1" }, on, off],
  [undefined, { NO_COLOR: "anything" }, on, off],
  [undefined, { NO_COLOR: "" }, on, on],
  [undefined, { NO_COLOR: "" }, off, off],
  [undefined, { FORCE_COLOR: "1" }, off, on],
  [undefined, { FORCE_COLOR: "" }, off, on],
  [undefined, { FORCE_COLOR: "3" }, off, on],
  [undefined, { FORCE_COLOR: "0" }, on, off],
  [undefined, { FORCE_COLOR: "false" }, on, off],
  [undefined, { FORCE_COLOR: "1", TERM: "dumb" }, off, on],
  [undefined, { NO_COLOR: "1", FORCE_COLOR: "1" }, on, off],
  [on, unset, off, on],
  [on, { NO_COLOR: "1" }, off, on],
  [on, { FORCE_COLOR: "0" }, off, on],
  [on, { TERM: "dumb" }, on, on],
  [off, unset, on, off],
  [off, { FORCE_COLOR: "1" }, on, off],
];

describe("colours: the flag, then NO_COLOR, then FORCE_COLOR, then the terminal", () => {
  it.each(policy)("--color %s, %j, a terminal: %s → %s", (flag, env, isTTY, colour) => {
    const terminal = { cwd: "/", env, isTTY, columns: 80, out() {}, err() {} };
    expect(wantsColor(flag, terminal)).toBe(colour);
  });

  it.each<[flags: string[], Surroundings, boolean]>([
    [[], {}, false],
    [[], { env: { FORCE_COLOR: "1" } }, true],
    [["--color"], { env: { NO_COLOR: "1" } }, true],
    [["--no-color"], { env: { FORCE_COLOR: "1" } }, false],
  ])("reach the report: %j %j → %s", async (flags, surroundings, colour) => {
    const { out } = await call(
      ["memory:", "-g", "^byte-range\\.whole$", "--no-bench", ...flags],
      surroundings,
    );
    expect(out.includes("\u001b[")).toBe(colour);
  });
});

describe("commands that print no colours", () => {
  it.each([
    ["list", "--no-color"],
    ["explain", "set.round-trip", "--no-color"],
    ["explain", "set.round-trip", "--color"],
  ])("take the flag all the same: %s %s", async (...args) => {
    expect(await call(args)).toMatchObject({ code: 0, err: "" });
  });
});
