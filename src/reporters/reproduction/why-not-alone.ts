import type { FailureCode, Report, Result } from "../../results/index.js";

const needs: Partial<Record<FailureCode, string>> = {
  "read.torn": "the bytes were changed while they were written, at a moment that the calls do not tell.",
  "outcome.varies": "the two calls are not both known, or answered with more than a script can hold.",
  "policy.not-kept": "the answer of the call that broke the policy is not known.",
  "cost.excess": "the calls that cost so much are not known.",
  "array.differs": "no single call of those that zarrita made was answered wrongly, as far as it is known.",
  "model.diverged": "the last answer is not known, or more than a script can hold.",
  "process.unhandled": "the error came when no scenario was making calls.",
  "process.lost": "the process ended before a scenario had made a call.",
  "process.hung": "the process was stopped before a scenario had made a call.",
  "store.unavailable": "the store could not be made, so that there are no calls to repeat.",
  "scenario.threw": "the requirement itself failed, and not the store.",
  "scenario.asserted-nothing": "the requirement itself failed, and not the store.",
};

/** Why no script can show a failure on its own, as a clause with a full stop. */
export function whyNotAlone({ failure, reproduction }: Result, { store }: Report): string {
  if (failure === undefined) return "nothing was recorded of how it failed.";
  if (reproduction === undefined && /^(memory|file|zip|https?):/.test(store.specifier)) {
    return `\`${store.specifier}\` is a store of zarr-store-conform, and no module of yours.`;
  }
  if (failure.code === "process.unhandled" && failure.args.running.length > 0)
    return "the error came up on its own, and may be due to any call before it.";
  const ofLibrary = "call" in failure.args && failure.args.call.startsWith("zarrita.");
  const reason = needs[ofLibrary ? "array.differs" : failure.code];
  if (reason !== undefined) return reason;
  if ("rightLater" in failure.args) return "it takes other calls beside this one or before it.";
  return reproduction === undefined
    ? "the store is no export of a module, or made no call that leads to it."
    : "what went wrong is not in the answer of the last call.";
}
