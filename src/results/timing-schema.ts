import * as z from "zod/mini";
import { timingWarnings } from "./timing.js";

const text = z.string();
const number = z.number();
const count = z.int().check(z.nonnegative());
const some = z.int().check(z.positive());

const contrast = z.object({
  medianMs: number,
  ratio: z.object({ estimate: number, low: number, high: number }),
});

const timing = z.object({
  workload: z.exactOptional(text),
  operation: text,
  valueBytes: count,
  movedBytes: count,
  inFlight: z.exactOptional(some),
  keys: z.exactOptional(some),
  samples: count,
  operationsPerSample: z.exactOptional(some),
  medianMs: number,
  p95Ms: z.exactOptional(number),
  p99Ms: number,
  spread: z.exactOptional(number),
  operationsPerSecond: number,
  bytesPerSecond: number,
  histogram: z.exactOptional(z.object({ lowMs: number, highMs: number, counts: z.array(count) })),
  reference: z.exactOptional(contrast),
  bareFs: z.exactOptional(contrast),
  copyShare: z.exactOptional(number),
  warnings: z.exactOptional(z.array(z.enum(timingWarnings))),
});

/** Timings as they come from outside. */
export const timingsSchema = z.object({
  budgetMs: z.exactOptional(number),
  timings: z.array(timing),
  leftOut: z.array(
    z.object({
      workload: z.exactOptional(text),
      operation: text,
      valueBytes: count,
      inFlight: z.exactOptional(some),
      keys: z.exactOptional(some),
      reason: text,
    }),
  ),
});
