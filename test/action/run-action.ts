import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { execute } from "../package/installed.js";
import { type Contexts, expand, holds } from "./expressions.js";
import { type ActionStep, action } from "./manifest.js";

/** What the steps of the action came to. */
export interface ActionRun {
  succeeded: boolean;
  outputs: Record<string, string>;
  /** The log of all steps. */
  log: string;
  /** The job summary. */
  summary: string;
  /** The actions that were called, with what they were given, and the files in the directory `path`. */
  called: { uses: string; with: Record<string, string>; files: string[] }[];
}

/** A run as a workflow starts it. */
export interface ActionCall {
  with: Record<string, string>;
  /** The checked-out repository. */
  workspace: string;
  /** In front of the search path. */
  path?: string;
}

/** Runs the steps of the action as GitHub's runner does: one shell a step, files for outputs and the summary. */
export async function runAction(call: ActionCall): Promise<ActionRun> {
  const temp = mkdtempSync(path.join(tmpdir(), "runner-temp-"));
  try {
    return await new Runner(call, temp).run();
  } finally {
    rmSync(temp, { recursive: true });
  }
}

class Runner {
  readonly #call: ActionCall;
  readonly #temp: string;
  readonly #steps: Record<string, { outputs: Record<string, string> }> = {};
  readonly #ended: ActionRun = { succeeded: true, outputs: {}, log: "", summary: "", called: [] };

  constructor(call: ActionCall, temp: string) {
    this.#call = call;
    this.#temp = temp;
  }

  async run(): Promise<ActionRun> {
    for (const step of action.runs.steps) {
      if (holds(step.if, this.#contexts, this.#ended.succeeded)) await this.#step(step);
    }
    const outputs = Object.entries(action.outputs);
    this.#ended.outputs = Object.fromEntries(
      outputs.map(([name, { value }]) => [name, expand(value, this.#contexts)]),
    );
    return this.#ended;
  }

  get #contexts(): Contexts {
    const inputs = Object.entries(action.inputs).map(([name, { default: value = "" }]) => [name, value]);
    return { inputs: { ...Object.fromEntries(inputs), ...this.#call.with }, steps: this.#steps };
  }

  async #step(step: ActionStep): Promise<void> {
    const expanded = (texts: Record<string, string> = {}) =>
      Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, expand(text, this.#contexts)]));
    if (step.uses !== undefined) {
      const given = expanded(step.with);
      this.#ended.called.push({
        uses: step.uses,
        with: given,
        files: readdirSync(given["path"] ?? "").sort(),
      });
      return;
    }
    const files = { GITHUB_OUTPUT: this.#file("output"), GITHUB_STEP_SUMMARY: this.#file("summary") };
    const script = this.#file("script.sh", step.run);
    const env = { GITHUB_ACTIONS: "true", CI: "true", RUNNER_TEMP: this.#temp, ...files };
    const { workspace, path: front } = this.#call;
    const cwd = path.join(workspace, expand(step["working-directory"] ?? ".", this.#contexts));
    const search = front ? `${front}:${process.env["PATH"]}` : process.env["PATH"];
    // As the runner starts `shell: bash`.
    const bash = ["--noprofile", "--norc", "-eo", "pipefail", script];
    const ended = await execute("bash", bash, cwd, {
      PATH: search,
      HOME: this.#temp,
      ...env,
      ...expanded(step.env),
    });
    this.#ended.succeeded &&= ended.code === 0;
    this.#ended.log += ended.stdout + ended.stderr;
    this.#ended.summary += readFileSync(files.GITHUB_STEP_SUMMARY, "utf8");
    if (step.id) this.#steps[step.id] = { outputs: outputsIn(readFileSync(files.GITHUB_OUTPUT, "utf8")) };
  }

  #file(name: string, text = ""): string {
    const file = path.join(this.#temp, name);
    writeFileSync(file, text);
    return file;
  }
}

function outputsIn(text: string): Record<string, string> {
  const lines = text.split("\n").filter(Boolean);
  return Object.fromEntries(
    lines.map((line) => {
      const [, name, value = ""] = /^([\w-]+)=(.*)$/.exec(line) ?? [];
      if (name === undefined) throw new Error(`\`${line}\` in GITHUB_OUTPUT is no output`);
      return [name, value];
    }),
  );
}
