import type { FailureCode, Report, Result } from "../../results/index.js";

const needs: Partial<Record<FailureCode, string>> = {
  "read.torn": "it takes reads and writes that meet, which do so by chance.",
  "history.impossible": "it takes calls that meet, which do so by chance.",
  "outcome.varies": "it takes two ways of asking the same, whose answers are held against each other.",
  "policy.not-kept":
    "it takes several requests, whose answers are held against the policy that the store declares.",
  "cost.excess": "the requests and bytes of a call are counted by the server that the tool runs.",
  "abort.wrong": "it depends on when a call was aborted.",
  "array.differs": "the array was read and written by zarrita, which makes the calls.",
  "model.diverged":
    "the answer is wrong after all calls that were made before it; the calls are those that were needed.",
  "process.unhandled": "the error came when no call was waiting for it.",
  "process.lost": "the process ended before the calls could be written out as a script.",
  "process.hung": "the process was stopped before the calls could be written out as a script.",
  "store.unavailable": "the store could not be made, so that there are no calls to repeat.",
  "given.unavailable": "the values to be read could not be put into the store.",
  "scenario.threw": "the requirement itself failed, and not the store.",
  "scenario.asserted-nothing": "the requirement itself failed, and not the store.",
};

/** Why no script can show a failure on its own, as a clause with a full stop. */
export function whyNotAlone({ failure, reproduction }: Result, { store }: Report): string {
  if (failure === undefined) return "nothing was recorded of how it failed.";
  const reason = needs[failure.code];
  if (reason !== undefined) return reason;
  if ("rightLater" in failure.args) return "it takes other calls beside this one or before it.";
  if (reproduction === undefined && /^(memory|file|zip|https?):/.test(store.specifier)) {
    return `\`${store.specifier}\` is a store of zarr-store-conform, and no module of yours.`;
  }
  return reproduction === undefined
    ? "the store is no export of a module, or made no call that leads to it."
    : "what went wrong is not in the answer of the last call.";
}
