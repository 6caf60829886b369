import type * as z from "zod/mini";
import type { StoreDefinition } from "../../store/index.js";
import { LoadError } from "../load-error.js";
import { nearest } from "../nearest.js";
import { definitionSchema, knownKeysAt } from "./definition-schema.js";
import { describeExport } from "./describe-export.js";

/**
 * Lets a store definition pass, and refuses an object that is none.
 *
 * @throws LoadError with code `invalid-definition`; the message names every fault and the nearest known key
 *   to each unknown one.
 */
export function assertDefinition(
  value: object,
  specifier: string,
  exportName: string,
): asserts value is StoreDefinition {
  const result = definitionSchema.safeParse(value);
  if (result.success) return;
  const faults = result.error.issues
    .flatMap((issue) => faultsOf(issue, value))
    .map((fault) => `  - ${fault}`);
  const head = `The definition that \`${specifier}\` exports as \`${exportName}\` is not valid:`;
  throw new LoadError("invalid-definition", [head, ...faults].join("\n"));
}

function faultsOf(issue: z.core.$ZodIssue, root: object): string[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, issue.path));
  const place = `\`${issue.path.join(".")}\``;
  const found = `but is ${describeExport(valueAt(root, issue.path))}`;
  if (issue.code === "invalid_value") {
    return [
      `${place} must be one of ${issue.values.map((value) => `\`${String(value)}\``).join(", ")}, ${found}`,
    ];
  }
  const wanted = issue.code === "invalid_type" ? `must be ${article(issue.expected)}` : issue.message;
  return [`${place} ${wanted}, ${found}`];
}

function unknownKey(key: string, path: readonly PropertyKey[]): string {
  const known = knownKeysAt(path);
  const near = nearest(key, known)[0];
  const where = path.length === 0 ? "a definition" : `\`${path.join(".")}\``;
  const advice =
    near === undefined
      ? `known are ${known.map((name) => `\`${name}\``).join(", ")}`
      : `did you mean \`${near}\`?`;
  return `\`${[...path, key].join(".")}\` is no key of ${where}: ${advice}`;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}

function article(type: string): string {
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
}
