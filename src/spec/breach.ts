import type { Failure } from "../results/index.js";

/**
 * Thrown where a store breaks the form of the contract, such as by a result of the wrong type: not an
 * error of the store's, so that no scenario takes it for a proper refusal.
 */
export class ContractBreach extends Error {
  override readonly name = "ContractBreach";
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}
