import type { Scenario } from "../../src/spec/index.js";
import type { Command, Operation } from "./command.js";
import type { Ground } from "./ground.js";
import { exists, getSize, getSizePrefix, isEmpty, list, listDir, listPrefix } from "./questions.js";
import { read, readBatch, readKey } from "./reads.js";
import { type Divergence, Sequence } from "./sequence.js";
import { clear, create, remove, removeDirectory, set, setParts, setRange } from "./writes.js";

type Step = (sequence: Sequence, command: Command) => Promise<Divergence | undefined>;

const steps: Readonly<Record<Operation, Step>> = {
  get: read,
  range: read,
  offset: read,
  suffix: read,
  getPartialValues: readBatch,
  set,
  setRange,
  setPartialValues: setParts,
  setIfNotExists: create,
  delete: remove,
  deleteDir: removeDirectory,
  clear,
  exists,
  getSize,
  getSizePrefix,
  list,
  listPrefix,
  listDir,
  isEmpty,
};

/** What a sequence came to: the calls that were made, and where the store left the model, if it did. */
export interface SequenceResult {
  script: readonly string[];
  divergence: Divergence | undefined;
}

/** Runs commands against a store and the model beside it, and in the end looks at every key. */
export async function runSequence(
  scenario: Scenario,
  ground: Ground,
  commands: readonly Command[],
): Promise<SequenceResult> {
  const sequence = new Sequence(scenario, ground);
  const { script } = sequence;
  for (const command of commands) {
    const divergence = await steps[command.operation](sequence, command);
    if (divergence) return { script, divergence };
  }
  for (const key of sequence.everSet) {
    const divergence = await readKey(sequence, key, undefined);
    if (divergence) return { script, divergence };
  }
  return { script, divergence: undefined };
}
