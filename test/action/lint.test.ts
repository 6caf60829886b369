import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { lintWorkflow } from "./lint-workflow.js";
import { action, manifestText } from "./manifest.js";
import { manifestErrors } from "./manifest-errors.js";

/** The action as a workflow that can be called: actionlint reads workflows alone. */
function asWorkflow(): string {
  const inputs = Object.entries(action.inputs).map(([name, { description, ...rest }]) => {
    return [name, { description, type: "string", ...rest }];
  });
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, value]);
  return stringify({
    on: { workflow_call: { inputs: Object.fromEntries(inputs) } },
    jobs: {
      test: { "runs-on": "ubuntu-latest", outputs: Object.fromEntries(outputs), steps: action.runs.steps },
    },
  });
}

describe("action.yml", () => {
  it("is a manifest by GitHub's own parser", async () => {
    expect(await manifestErrors(manifestText)).toEqual([]);
    expect(await manifestErrors(manifestText.replace("using: composite", "using: composit"))).not.toEqual([]);
  });

  it("passes actionlint", async () => {
    expect(await lintWorkflow(asWorkflow())).toEqual([]);
  });

  it("is read by actionlint: a misspelt input is found", async () => {
    const found = await lintWorkflow(asWorkflow().replace("inputs.store", "inputs.stor"));
    expect(found).toEqual([expect.stringContaining('property "stor" is not defined')]);
  });

  it("has no expression in a script, where an input could be a command", () => {
    const scripts = action.runs.steps.flatMap(({ run }) => run ?? []);
    expect(scripts).not.toEqual([]);
    expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
  });

  it("reads each input, and every environment variable of a step is read by its script", () => {
    const { steps } = action.runs;
    for (const name of Object.keys(action.inputs)) {
      expect(JSON.stringify(steps)).toContain(`inputs.${name}`);
    }
    for (const { env = {}, run = "" } of steps) {
      for (const name of Object.keys(env)) expect(run).toMatch(new RegExp(`\\$\\{?${name}\\b`));
    }
  });
});
