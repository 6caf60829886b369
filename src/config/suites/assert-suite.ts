import { faultsIn, LoadError } from "../../load/index.js";
import type { Suite } from "../../spec/index.js";
import { knownInSuite, suiteSchema } from "./suite-schema.js";

/**
 * Lets a suite of the user's pass, and refuses what is none.
 *
 * @param place where it comes from, for messages
 * @throws LoadError with code `invalid-suite`; the message names every fault
 */
export function assertSuite(value: unknown, place: string): asserts value is Suite {
  const faults = faultsIn(value, { schema: suiteSchema, knownAt: knownInSuite });
  if (faults.length === 0 && isSuite(value)) faults.push(...misplaced(value));
  if (faults.length === 0) return;
  const lines = faults.map((fault) => `  - ${fault}`);
  throw new LoadError("invalid-suite", [`The suite of ${place} is not valid:`, ...lines].join("\n"));
}

function isSuite(value: unknown): value is Suite {
  return suiteSchema.safeParse(value).success;
}

/** The ids that do not say which suite they are of: reports group by it. */
function misplaced({ id, requirements }: Suite): string[] {
  return requirements
    .filter((requirement) => !requirement.id.startsWith(`${id}.`))
    .map((requirement) => `\`${requirement.id}\` must begin with the id of its suite, as \`${id}.…\``);
}
