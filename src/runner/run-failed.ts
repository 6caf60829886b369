import type { ChildFailure } from "./child-failure.js";

/**
 * A run that could not begin: the store cannot be loaded or made, or takes its process with it. The
 * message is ready to print. Exit code 2.
 */
export class RunFailed extends Error {
  override readonly name = "RunFailed";
  readonly kind: ChildFailure["kind"];
  /** Frames of the user's code, one a line. */
  readonly userStack: string;

  constructor({ kind, message, userStack = "" }: ChildFailure) {
    super(message);
    this.kind = kind;
    this.userStack = userStack;
  }
}
