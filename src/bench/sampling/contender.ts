import type { Random } from "../../spec/index.js";

/** One of those that are timed in turn. */
export interface Contender {
  /** Makes one call, or several at once. */
  call(): unknown;
  /** How many operations a call comes to. */
  operations: number;
}

/** Told when calls are about to be made, and when they have been answered, so that a store that hangs is noticed. */
export interface Pulse {
  /** @param contender its place among them; none while things are made ready */
  begin(contender?: number): void;
  end(): void;
}

/** How samples are taken. */
export interface SamplingOptions {
  /** Milliseconds, on any scale. */
  clock(): number;
  random: Random;
  /** How long it may take in all, the warm-up included; in milliseconds. */
  timeMs: number;
  /** How long one sample should take, in milliseconds. */
  batchMs: number;
  pulse?: Pulse;
  /** Called between rounds, so that the event loop gets its turn. */
  pause?: () => Promise<void> | undefined;
}

/** What was sampled of one contender. */
export interface Samples {
  /** In the order they were taken, in milliseconds for one operation. The n-th of all contenders are of one round. */
  perOperation: number[];
  /** How many operations one sample is the mean of. */
  operationsPerSample: number;
}
