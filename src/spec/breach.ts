import type { Failure } from "../results/index.js";

/**
 * Thrown where a store breaks the form of the contract, such as by a result of the wrong type: not an
 * error of the store's, so that no scenario takes it for a proper refusal.
 */
export class ContractBreach extends Error {
  override readonly name = "ContractBreach";
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(messageOf(failure));
    this.failure = failure;
  }
}

function messageOf({ code, args }: Failure): string {
  if (code === "result.type") return `${args.call}: expected ${args.expected}, received ${args.received}`;
  return "call" in args ? `${args.call}: ${code}` : code;
}
