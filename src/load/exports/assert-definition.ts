import type { StoreDefinition } from "../../store/index.js";
import { faultsIn } from "../faults.js";
import { LoadError } from "../load-error.js";
import { definitionSchema, knownKeysAt } from "./definition-schema.js";

const shape = {
  schema: definitionSchema,
  knownAt: (path: readonly PropertyKey[]) => ({
    keys: knownKeysAt(path),
    what: path.length === 0 ? "a definition" : `\`${path.join(".")}\``,
  }),
};

/**
 * Lets a store definition pass, and refuses an object that is none.
 *
 * @throws LoadError with code `invalid-definition`; the message names every fault and the nearest known key
 *   to each unknown one.
 */
export function assertDefinition(value: object, specifier: string, exportName: string): StoreDefinition {
  const faults = faultsIn(value, shape).map((fault) => `  - ${fault}`);
  // All of its members are what they must be.
  if (faults.length === 0) return value as StoreDefinition;
  const head = `The definition that \`${specifier}\` exports as \`${exportName}\` is not valid:`;
  throw new LoadError("invalid-definition", [head, ...faults].join("\n"));
}
