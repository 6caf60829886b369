import { LoadError } from "../load-error.js";
import { thrownText } from "../thrown-text.js";
import { userStackOf } from "../user-stack.js";
import { withinTime } from "../within-time.js";
import type { FoundExport } from "./find-export.js";
import { isAwaitable } from "./usable-export.js";

/**
 * Awaits an export that is a promise, and gives any other export as it is.
 *
 * @throws LoadError with code `export-threw` or `export-never-settled`
 */
export async function settleExport(
  found: FoundExport,
  specifier: string,
  timeoutMs: number,
): Promise<FoundExport> {
  const { name, value } = found;
  if (!isAwaitable(value)) return found;
  const subject = `The promise that \`${specifier}\` exports as \`${name}\``;
  const late = () =>
    new LoadError(
      "export-never-settled",
      `${subject} did not settle within ${timeoutMs} ms.\nLook for an \`await\` of something that never comes, or give it more time with \`--timeout\`.`,
    );
  try {
    return { name, value: await withinTime(() => value, timeoutMs, late) };
  } catch (error) {
    if (error instanceof LoadError) throw error;
    const message = `${subject} was rejected: ${thrownText(error)}`;
    throw new LoadError("export-threw", message, { userStack: userStackOf(error), cause: error });
  }
}
