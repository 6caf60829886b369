import type { Timing, TimingContrast } from "../results/index.js";
import type { Samples } from "./sampling/contender.js";
import { histogramOf } from "./statistics/histogram.js";
import { pairedRatio } from "./statistics/paired-ratio.js";
import { ascending, median, quantile } from "./statistics/quantile.js";
import { warningsOf } from "./statistics/warnings.js";
import type { Workload } from "./workloads/workload.js";

/** What was sampled of one workload. */
export interface SampledWorkload {
  store: Samples;
  reference: Samples;
  bareFs?: Samples | undefined;
  resolutionMs: number;
  /** Bytes that this machine copies in a second. */
  copied?: number | undefined;
}

/** The figures of one workload. */
export function timingOf(workload: Workload, sampled: SampledWorkload): Timing {
  const { store, reference, bareFs, resolutionMs, copied } = sampled;
  const { perOperation, operationsPerSample } = store;
  const sorted = ascending(perOperation);
  const medianMs = quantile(sorted, 0.5);
  const operationsPerSecond = 1000 / medianMs;
  const bytesPerSecond = operationsPerSecond * workload.movedBytes;
  const batchMs = medianMs * operationsPerSample;
  const warnings = warningsOf({
    samples: perOperation,
    batchMs,
    resolutionMs,
    steady: reference.perOperation,
  });
  return {
    ...labelOf(workload),
    movedBytes: workload.movedBytes,
    samples: perOperation.length,
    operationsPerSample,
    medianMs,
    p95Ms: quantile(sorted, 0.95),
    p99Ms: quantile(sorted, 0.99),
    spread: (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / medianMs,
    operationsPerSecond,
    bytesPerSecond,
    histogram: histogramOf(sorted),
    reference: contrast(store, reference),
    ...(bareFs && { bareFs: contrast(store, bareFs) }),
    ...(copied !== undefined && { copyShare: bytesPerSecond / copied }),
    ...(warnings.length > 0 && { warnings }),
  };
}

/** What names a workload in a report, with figures or without. */
export function labelOf({ id, operation, valueBytes, inFlight, action }: Workload) {
  return {
    workload: id,
    operation,
    valueBytes,
    ...(inFlight > 1 && { inFlight }),
    ...("keys" in action && { keys: action.keys }),
  };
}

function contrast(store: Samples, other: Samples): TimingContrast {
  const { estimate, low, high } = pairedRatio(store.perOperation, other.perOperation);
  return { medianMs: median(other.perOperation), ratio: { estimate, low, high } };
}
