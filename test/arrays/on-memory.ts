import { testBufferPrototype } from "../../src/buffer/index.js";
import { type Requirement, ScenarioOver } from "../../src/spec/index.js";
import { MemoryStore } from "../../src/store/index.js";
import { fakeScenario } from "../spec/fake-scenario.js";

/** Tries a requirement on a memory store that holds its given values, less those that are left out. */
export async function onMemory(requirement: Requirement, { without = "" } = {}) {
  const values = requirement.given?.entries() ?? new Map<string, Uint8Array>();
  const store = new MemoryStore();
  for (const [key, value] of values) {
    if (key !== without) await store.set(key, testBufferPrototype.buffer.fromBytes(value));
  }
  const { scenario, judgements } = fakeScenario({ store, given: values });
  await requirement.run(scenario).catch((error: unknown) => {
    if (!(error instanceof ScenarioOver)) throw error;
  });
  return judgements;
}
