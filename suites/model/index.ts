import { type Scenario, type Suite, zarrSpec, zarrTesting } from "../../src/spec/index.js";
import { groundsOf } from "./ground.js";
import { runSequence } from "./run-sequence.js";
import { search } from "./search.js";

const follows = async (scenario: Scenario) => {
  const ground = groundsOf(scenario);
  const found = await search(scenario, ground);
  if (found === undefined) return;
  // Once more, so that the calls which are shown are those of the counterexample.
  const { script, divergence } = await runSequence(scenario, await ground(), found.sequence);
  const { seed } = scenario.settings;
  const { expected, received } = divergence ?? {
    expected: "what a store owes",
    received: "something else, which did not happen again",
  };
  const args = { seed, path: found.path, script: [...script], expected, received };
  scenario.judge({
    standing: "wrong",
    label: `the sequence ${seed}:${found.path}`,
    failure: { code: "model.diverged", args },
    lastCalls: script.length,
  });
};

/** Random commands against a store and a model beside it. */
export const model: Suite = {
  id: "model",
  title: "Random commands",
  requirements: [
    {
      id: "model.sequences",
      title: "After any sequence of calls the store answers as a plain map of keys to values would.",
      why: "Bugs that take two or three calls in the right order are met by users, and by no test of one call.",
      example: 'set("c/0", 00 01), delete("c/0"), set("c/0", 02), then get("c/0", prototype) → 02',
      sources: [zarrTesting("stateful.ZarrStoreStateMachine"), zarrSpec("Abstract store interface")],
      level: "must",
      since: "1.0.0",
      needs: ["set"],
      run: follows,
    },
  ],
};
