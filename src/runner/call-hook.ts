import { LoadError } from "../load/index.js";
import { thrownText } from "../load/thrown-text.js";
import { userStackOf } from "../load/user-stack.js";
import { withinTime } from "../load/within-time.js";

/**
 * Calls a function of the user's definition and waits for it, no longer than for a call of the store.
 *
 * @throws LoadError that names the function, where it throws or does not settle
 */
export async function callHook(name: string, timeoutMs: number, call: () => unknown): Promise<void> {
  const late = () =>
    new LoadError(
      "export-never-settled",
      `The definition's \`${name}\` did not settle within ${timeoutMs} ms.`,
    );
  try {
    await withinTime(call, timeoutMs, late);
  } catch (error) {
    if (error instanceof LoadError) throw error;
    const message = `The definition's \`${name}\` threw ${thrownText(error)}`;
    throw new LoadError("export-threw", message, { userStack: userStackOf(error), cause: error });
  }
}
