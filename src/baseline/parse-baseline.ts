import type * as z from "zod/mini";
import { nearest } from "../load/nearest.js";
import { parseJson } from "../load/parse-json.js";
import { UsageError } from "../runner/usage-error.js";
import type { Baseline, BaselineEntry } from "./baseline.js";
import { baselineSchema, entrySchema } from "./baseline-schema.js";

/** A fault of a baseline: where, such as ``entry 2, `set.empty` ``, and what is to be done about it. */
export interface Fault {
  where: string;
  what: string;
}

const keysOfEntries = ["id", "reason", "code", "platform"];
const keysOfBaselines = ["suiteVersion", "entries"];

/**
 * Reads the text of a baseline file. Whether its entries make sense is for {@link faultsOf} to say.
 *
 * @param file as the user named it, for messages
 * @throws UsageError that names every place in the file that is no baseline, and what it should have
 */
export function parseBaseline(text: string, file: string): Baseline {
  const parsed = baselineSchema.safeParse(jsonOf(text, file));
  if (!parsed.success) throw unreadable(file, faultsIn(parsed.error, keysOfBaselines, ""));
  const { suiteVersion, entries } = parsed.data;
  const faults: Fault[] = [];
  const read = entries.flatMap((entry, index): BaselineEntry[] => {
    const one = entrySchema.safeParse(entry);
    if (one.success) return [one.data];
    faults.push(...faultsIn(one.error, keysOfEntries, entryText(index, entry)));
    return [];
  });
  if (faults.length > 0) throw unreadable(file, faults);
  return { suiteVersion, entries: read };
}

/** How a message names an entry: by its place, from 1, and by its id where it has one. */
export function entryText(index: number, entry: unknown): string {
  const id = typeof entry === "object" && entry !== null && "id" in entry ? entry.id : undefined;
  return typeof id === "string" ? `entry ${index + 1}, \`${id}\`` : `entry ${index + 1}`;
}

/** Faults as lines of a message. */
export function faultLines(faults: readonly Fault[]): string {
  return faults.map(({ where, what }) => `\n  ${where === "" ? "" : `${where}: `}${what}`).join("");
}

function jsonOf(text: string, file: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The baseline \`${file}\` is not JSON: ${reason}. Mend it by hand, or restore it.`);
  }
}

function faultsIn({ issues }: z.core.$ZodError, known: readonly string[], where: string): Fault[] {
  return issues.flatMap((issue): Fault[] => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ where, what: unknownKey(key, known) }));
    }
    if (issue.path.length > 0) return [{ where, what: issue.message }];
    return [{ where, what: `it is no object with ${known.map((key) => `\`${key}\``).join(", ")}` }];
  });
}

function unknownKey(key: string, known: readonly string[]): string {
  const [meant] = nearest(key, known);
  const all = known.map((name) => `\`${name}\``).join(", ");
  return `\`${key}\` means nothing${meant ? `; did you mean \`${meant}\`?` : ` here; there can be ${all}`}`;
}

function unreadable(file: string, faults: readonly Fault[]): UsageError {
  return new UsageError(`The baseline \`${file}\` cannot be read:${faultLines(faults)}`);
}
