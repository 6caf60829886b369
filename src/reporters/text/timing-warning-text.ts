import { type Timing, type TimingWarning, timingWarnings } from "../../results/index.js";
import { workloadsText } from "./left-out-text.js";

const texts = {
  "coarse-timer": "the timer of this machine is too coarse for samples so short",
  drift: "the samples went up or down by more than a tenth while they were taken",
  busy: "the machine was busy with other things, which shows in the samples of the reference",
} as const satisfies Record<TimingWarning, string>;

/** Workloads that are to be read with care, and why: one entry for each reason. */
export function timingWarningTexts(timings: readonly Timing[]): { what: string; reason: string }[] {
  return timingWarnings.flatMap((warning) => {
    const warned = timings.filter(({ warnings }) => warnings?.includes(warning));
    return warned.length === 0 ? [] : [{ what: workloadsText(warned), reason: texts[warning] }];
  });
}
