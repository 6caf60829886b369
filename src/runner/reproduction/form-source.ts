import type { JournalCall } from "../../harness/index.js";
import type { FailureArgs } from "../../results/index.js";
import { callSource } from "./call-source.js";
import { callText } from "./call-text.js";
import { verdictSource } from "./seen.js";
import type { ScriptCall } from "./steps.js";
import { wavesSource } from "./waves.js";

/** A form that a refusal has to have, by what a failure says was owed. */
interface Form {
  /** Whether a refusal lacks it. */
  isBroken(settled: JournalCall["settled"]): boolean;
  /** The same in a script, of the call that is made there. */
  source(made: string): string[];
}

const forms: Readonly<Record<string, Form>> = {
  "a promise that rejects": {
    isBroken: (settled) => settled?.kind === "rejected" && settled.synchronously,
    source: (made) => [
      "let [answer, atOnce] = [undefined, false];",
      `try { answer = ${made}; } catch { atOnce = true; }`,
      "await Promise.allSettled([answer]);",
      'console.log(atOnce ? "thrown at once" : "not thrown at once");',
      verdictSource("atOnce"),
    ],
  },
  "an Error": {
    isBroken: (settled) => settled?.kind === "rejected" && !(settled.error instanceof Error),
    source: (made) => [
      "let rejection;",
      `try { await ${made}; } catch (error) { rejection = { error }; }`,
      'console.log(rejection ? typeof rejection.error : "no rejection");',
      'const isError = (value) => value instanceof Error || Object.prototype.toString.call(value) === "[object Error]";',
      verdictSource("rejection !== undefined && !isError(rejection.error)"),
    ],
  },
};

/** Whether a failure is of the form of a refusal, and not of what was answered. */
export function isOfForm({ expected }: FailureArgs["result.value"]): boolean {
  return Object.hasOwn(forms, expected);
}

/** A call that is refused, and not in the form that is owed, with the calls before it; undefined where none was. */
export function formSource(
  calls: readonly ScriptCall[],
  { expected }: FailureArgs["result.value"],
): string[] | undefined {
  const form = forms[expected];
  const at = calls.findLastIndex(({ settled }) => form?.isBroken(settled));
  const call = calls[at];
  if (form === undefined || call === undefined) return undefined;
  return [...wavesSource(calls.slice(0, at), call, callSource), ...form.source(callText(call))];
}
