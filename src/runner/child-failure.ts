import type { ErrorEvidence } from "../results/index.js";

/** What went wrong before the first scenario, as the user is to be told. */
export interface ChildFailure {
  kind: "usage" | "load" | "internal";
  /** The code of a `LoadError`. */
  code?: string;
  message: string;
  userStack?: string;
  /** What was thrown, for a mistake that nobody foresaw. */
  error?: ErrorEvidence;
}
