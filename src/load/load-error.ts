/** What kept a store from being loaded. */
export type LoadErrorCode =
  | "no-such-file"
  | "is-a-directory"
  | "not-a-directory"
  | "syntax"
  | "import-failed"
  | "no-usable-export"
  | "invalid-definition"
  | "export-threw"
  | "export-never-settled"
  | "unknown-scheme"
  | "no-such-package"
  | "no-dialect"
  | "invalid-config"
  | "invalid-suite";

/** What a {@link LoadError} may carry beside its message. */
export interface LoadErrorOptions {
  /** Frames of the user's code, one a line; an empty string counts as none. */
  userStack?: string;
  /** The error behind this one. */
  cause?: unknown;
}

/**
 * A store that cannot be loaded or made. The message is ready to print: what was wrong, where, and
 * what to do; it may have several lines.
 */
export class LoadError extends Error {
  override readonly name = "LoadError";
  readonly code: LoadErrorCode;
  /** Frames of the user's code, one a line, ours and Node's trimmed off. */
  readonly userStack?: string;

  constructor(code: LoadErrorCode, message: string, options: LoadErrorOptions = {}) {
    super(message, "cause" in options ? { cause: options.cause } : {});
    this.code = code;
    if (options.userStack) this.userStack = options.userStack;
  }
}
