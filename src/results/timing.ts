/** A ratio of two times, with the interval that holds the true one in 95 of 100 cases. */
export interface RatioInterval {
  estimate: number;
  low: number;
  high: number;
}

/** Samples by size: the bins are of equal width on a logarithmic scale from `lowMs` to `highMs`. */
export interface TimingHistogram {
  lowMs: number;
  highMs: number;
  /** How many samples lie in each bin; what lies beyond the ends counts in the outermost. */
  counts: number[];
}

/** The same operation done by something else in alternation, in the same process. */
export interface TimingContrast {
  /** Its own median, in milliseconds for one operation. */
  medianMs: number;
  /** The store's time by the other's; above 1, the store is slower. */
  ratio: RatioInterval;
}

/** Why figures are to be read with care. */
export const timingWarnings = ["coarse-timer", "drift", "busy"] as const;

/**
 * One of {@link timingWarnings}: the timer is too coarse for samples so short; the samples went up or down while
 * they were taken; the machine had other things to do.
 */
export type TimingWarning = (typeof timingWarnings)[number];

/** Times of one workload, in milliseconds, bytes and seconds; all are of one operation. */
export interface Timing {
  /** Names the workload, the same in every report: `get/65536/x8`. */
  workload?: string;
  operation: string;
  /** Size of the stored value, in bytes. */
  valueBytes: number;
  /** Bytes that one operation moves. */
  movedBytes: number;
  /** How many operations were under way at once; 1 where it is not said. */
  inFlight?: number;
  /** How many keys a listing lists. */
  keys?: number;
  samples: number;
  /** How many operations one sample is the mean of; the percentiles are of samples. */
  operationsPerSample?: number;
  medianMs: number;
  p95Ms?: number;
  p99Ms: number;
  /** The middle half of the samples is this wide, as a part of the median. */
  spread?: number;
  operationsPerSecond: number;
  bytesPerSecond: number;
  histogram?: TimingHistogram;
  /** Against the embedded MemoryStore, which makes figures of different machines comparable. */
  reference?: TimingContrast;
  /** Against bare `fs` calls that read the same bytes, for stores of plain files. */
  bareFs?: TimingContrast;
  /** Bytes moved in a second, as a part of what this machine copies in one. */
  copyShare?: number;
  warnings?: TimingWarning[];
}

/** A workload without figures, and why. */
export interface LeftOutTiming {
  workload?: string;
  operation: string;
  valueBytes: number;
  inFlight?: number;
  keys?: number;
  reason: string;
}

/** The timings of a run and what was left out of them. */
export interface TimingsReport {
  /** The milliseconds that there were for all of them. */
  budgetMs?: number;
  timings: Timing[];
  leftOut: LeftOutTiming[];
}
