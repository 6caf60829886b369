import type { FailureArgs, FailureCode } from "../../../results/index.js";

/** A failure in words. Everything in it that stems from the store has been made safe to show. */
export interface FailureText {
  /** What happened, in one sentence. */
  headline: string;
  /** What else is known, a short sentence each. */
  details: string[];
  /** The usual cause, and how it is mended. */
  hint?: string;
}

/** For every failure code, how its arguments are put into words. */
export type FailureTexts = { [C in FailureCode]: (args: FailureArgs[C]) => FailureText };

/** The part of {@link FailureTexts} whose codes begin with one of these words. */
export type Family<Word extends string> = Pick<FailureTexts, Extract<FailureCode, `${Word}.${string}`>>;
