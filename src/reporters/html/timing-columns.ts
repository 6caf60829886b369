import type { Timing } from "../../results/index.js";
import { subjectText } from "../text/left-out-text.js";
import { countText, durationText, shortNumber, sizeText } from "../text/number-text.js";
import { ratioText } from "../text/ratio-text.js";
import { safeLine } from "../text/safe-text.js";
import { distributionPlot } from "./distribution-plot.js";
import type { Markup } from "./markup.js";
import { ratioPlot, ratioScale } from "./ratio-plot.js";
import { timePlot, timeScale } from "./time-plot.js";

/** A column of the table of timings. */
export interface TimingColumn {
  title: string;
  /** Numbers stand on the right. */
  kind: "name" | "number" | "plot";
  cell(timing: Timing): string | Markup | undefined;
}

const figure = (title: string, cell: TimingColumn["cell"]): TimingColumn => ({ title, kind: "number", cell });
const plot = (title: string, cell: TimingColumn["cell"]): TimingColumn => ({ title, kind: "plot", cell });

/** The columns of the table; those in which there would be nothing, as of older reports, are left out. */
export function timingColumns(timings: readonly Timing[]): TimingColumn[] {
  const times = timeScale(timings.flatMap(({ medianMs, p99Ms }) => [medianMs, p99Ms]));
  const memory = ratioScale(timings.flatMap(({ reference }) => reference ?? []));
  const files = ratioScale(timings.flatMap(({ bareFs }) => bareFs ?? []));
  const columns: TimingColumn[] = [
    { title: "operation", kind: "name", cell: ({ operation }) => safeLine(operation, 60) },
    figure("value", subjectText),
    figure("moved", ({ movedBytes }) => sizeText(movedBytes)),
    figure("median", ({ medianMs }) => durationText(medianMs)),
    figure("p95", ({ p95Ms }) => (p95Ms === undefined ? undefined : durationText(p95Ms))),
    figure("p99", ({ p99Ms }) => durationText(p99Ms)),
    plot(times.text, (timing) => timePlot(timing, times)),
    plot("distribution", ({ histogram }) => histogram && distributionPlot(histogram)),
    figure("ops/s", ({ operationsPerSecond }) => shortNumber(operationsPerSecond)),
    figure("bytes/s", ({ bytesPerSecond }) => `${sizeText(bytesPerSecond)}/s`),
    figure("of copy", ({ copyShare }) =>
      copyShare === undefined ? undefined : `${shortNumber(copyShare * 100)}%`,
    ),
    figure("× memory", ({ reference }) => reference && ratioText(reference.ratio)),
    plot("ratio", ({ reference }) => reference && ratioPlot(reference.ratio, memory)),
    figure("× bare fs", ({ bareFs }) => bareFs && ratioText(bareFs.ratio)),
    plot("ratio", ({ bareFs }) => bareFs && ratioPlot(bareFs.ratio, files)),
    figure("samples", ({ samples }) => countText(samples)),
  ];
  return columns.filter(({ cell }) => timings.some((timing) => cell(timing) !== undefined));
}
