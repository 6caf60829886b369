import type { StoreContext, StoreDefinition } from "../store/index.js";
import { describeExport } from "./exports/describe-export.js";
import { isStoreLike } from "./exports/usable-export.js";
import { LoadError } from "./load-error.js";
import { thrownText } from "./thrown-text.js";
import { userStackOf } from "./user-stack.js";
import { withinTime } from "./within-time.js";

/**
 * Makes a store: calls the definition's `create` and awaits it. What comes back is an object; whether it
 * speaks a dialect is another question.
 *
 * @param options.timeoutMs how long `create` may take, in milliseconds.
 * @throws LoadError with code `export-threw`, `export-never-settled`, or `no-usable-export` for a result
 *   that is no object.
 */
export async function createFrom(
  definition: StoreDefinition,
  context: StoreContext,
  options: { timeoutMs: number },
): Promise<object> {
  const made = await settle(definition, context, options.timeoutMs);
  if (typeof made === "object" && made !== null) return made;
  if (typeof made === "function" && isStoreLike(made)) return made;
  throw new LoadError(
    "no-usable-export",
    `The store's factory returned ${describeExport(made)}. ${adviceFor(made)}`,
  );
}

async function settle(
  definition: StoreDefinition,
  context: StoreContext,
  timeoutMs: number,
): Promise<unknown> {
  const late = () =>
    new LoadError(
      "export-never-settled",
      `The store could not be made: its factory did not settle within ${timeoutMs} ms.\n` +
        "Look for an `await` of something that never comes, or give it more time with `--timeout`.",
    );
  try {
    return await withinTime(() => definition.create(context), timeoutMs, late);
  } catch (error) {
    if (error instanceof LoadError) throw error;
    const userStack = userStackOf(error);
    const message = `The store could not be made: its factory threw ${thrownText(error)}`;
    throw new LoadError("export-threw", message, { userStack, cause: error });
  }
}

function adviceFor(made: unknown): string {
  if (made === undefined) return "Is a `return` missing? Return the store.";
  if (typeof made === "function")
    return "Return a store: an instance of the class, or what the function returns.";
  return "Return the store, an object with a `get` (or `getItem`) method.";
}
