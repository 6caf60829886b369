import { expect, it } from "vitest";
import { makeProgram } from "../../src/cli/program.js";
import { settingNames } from "../../src/config/config-schema.js";
import { Child } from "../../src/runner/index.js";

/** What is asked for at the moment, or is in a configuration by another name. */
const flagsAlone = [
  "color",
  "config",
  "failed",
  "profile",
  "reason",
  "reporter",
  "shard",
  "store",
  "suites",
  "updateBaseline",
  "watch",
  "writeRepro",
];

it("every flag of `run` is a setting of a configuration, unless it is asked for at the moment", () => {
  const terminal = { cwd: "/", env: {}, isTTY: false, columns: 80, out() {}, err() {} };
  const { signal } = new AbortController();
  const makeChild = () => new Child(new URL("file:///none.js"));
  const program = makeProgram({ terminal, signal, makeChild }, () => {});
  const run = program.commands.find((command) => command.name() === "run");
  const flags = new Set(run?.options.map((option) => option.attributeName()));
  expect([...flags].filter((flag) => !flagsAlone.includes(flag)).sort()).toEqual([...settingNames].sort());
});
