import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { makeProgram } from "../../src/cli/program.js";
import { lintWorkflow } from "../action/lint-workflow.js";
import { action } from "../action/manifest.js";
import { callsIn, ciSnippets, stepsOf } from "./ci-page.js";

const snippets = ciSnippets();
const workflows = snippets.filter(({ text }) => /^on:/m.test(text));
const calls = snippets.flatMap(({ text }) => callsIn(text));

const steps = workflows.flatMap(stepsOf);

/** The commands of the program and their long options, such as `run` and `--strict`. */
function knownOptions(): Map<string, Set<string>> {
  const context = {
    terminal: {
      cwd: "/",
      env: {},
      isTTY: false,
      columns: 80,
      out: () => {},
      err: () => {},
    },
    signal: new AbortController().signal,
    makeChild: () => expect.unreachable(),
  };
  const { commands } = makeProgram(context, () => {});
  return new Map(
    commands.map((command) => [
      command.name(),
      new Set(command.options.flatMap(({ long, short }) => [long ?? "", short ?? ""])),
    ]),
  );
}

describe("the workflows in docs/ci.md", () => {
  it("are there", () => {
    expect(workflows.length).toBeGreaterThanOrEqual(4);
  });

  it.each(workflows)("pass actionlint: $heading", async ({ text }) => {
    expect(await lintWorkflow(text)).toEqual([]);
  });

  it("give the action only inputs that it has", () => {
    const uses = steps.filter((step) => step.uses?.includes("zarr-store-conform"));
    expect(uses.length).toBeGreaterThan(0);
    for (const { with: inputs = {} } of uses) {
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)));
      expect(Object.keys(inputs)).toContain("store");
    }
  });

  it("read only outputs that the action has", () => {
    const read = workflows.flatMap(({ text }) => [
      ...text.matchAll(/steps\.conformance\.outputs\.([\w-]+)/g),
    ]);
    expect(read.length).toBeGreaterThan(0);
    for (const [, name] of read) expect(Object.keys(action.outputs)).toContain(name);
  });
});

describe("the other snippets in docs/ci.md", () => {
  it("have a job for GitLab, with a report of the form it shows", () => {
    const gitlab = snippets.find(({ heading, language }) => heading === "GitLab" && language === "yaml");
    const { conformance } = parse(gitlab?.text ?? "") as { conformance: Record<string, unknown> };
    const { script, artifacts } = conformance as { script: string[]; artifacts: object };
    expect(script.every((line) => typeof line === "string")).toBe(true);
    expect(artifacts).toMatchObject({ when: "always", reports: { junit: "reports/junit.xml" } });
    expect(script.join("\n")).toContain("--reporter junit=reports/junit.xml");
  });

  it.each([...snippets.filter(({ language }) => language === "sh").map(({ text }) => text)])(
    "are shell: %s",
    (text) => {
      execFileSync("bash", ["-n"], { input: text });
    },
  );

  it("say of the action's own options what the program has", () => {
    const script = action.runs.steps.map(({ run = "" }) => run).join("\n");
    const given = script.match(/(?<=[\s(])--(?:baseline|reporter)\b/g) ?? [];
    expect(new Set(given)).toEqual(new Set(["--baseline", "--reporter"]));
    for (const option of given) expect([...(knownOptions().get("run") ?? [])]).toContain(option);
  });

  it("give the action options that the program has", () => {
    const given = steps.flatMap(({ with: inputs }) => inputs?.["options"]?.match(/--[\w-]+/g) ?? []);
    expect(given).toContain("--shard");
    for (const option of given) expect([...(knownOptions().get("run") ?? [])]).toContain(option);
  });

  it("call the program with options that it has", () => {
    const known = knownOptions();
    expect(calls.length).toBeGreaterThan(2);
    for (const [first = "", ...rest] of calls) {
      const command = known.has(first) ? first : "run";
      const given = [first, ...rest].filter((word) => word.startsWith("-"));
      for (const option of given) expect([...(known.get(command) ?? [])]).toContain(option);
    }
  });
});

describe("the page on ci", () => {
  it("has a row for each input and output of the action", () => {
    const page = readFileSync(fileURLToPath(new URL("../../docs/ci.md", import.meta.url)), "utf8");
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)]) {
      expect(page).toMatch(new RegExp(`^\\|.*\`${name}\`.*\\|.*\\|$`, "m"));
    }
  });
});
