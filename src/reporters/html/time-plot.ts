import type { Timing } from "../../results/index.js";
import { durationText } from "../text/number-text.js";
import { html, type Markup } from "./markup.js";

const width = 150;
const height = 16;
const margin = 6;

/** Where a time stands on a plot. */
export interface TimeScale {
  /** What the plot's two ends stand for. */
  text: string;
  /** The position of a time in milliseconds, in pixels. */
  position(ms: number): number;
}

/** A logarithmic scale over whole powers of ten that holds all these times, in milliseconds. */
export function timeScale(times: readonly number[]): TimeScale {
  const logs = times.filter((ms) => Number.isFinite(ms) && ms > 0).map(Math.log10);
  const low = logs.length === 0 ? -3 : Math.floor(Math.min(...logs));
  const high = Math.max(low + 1, logs.length === 0 ? 0 : Math.ceil(Math.max(...logs)));
  return {
    text: `${durationText(10 ** low)} to ${durationText(10 ** high)}`,
    position(ms) {
      const share = ms > 0 && Number.isFinite(ms) ? (Math.log10(ms) - low) / (high - low) : 0;
      return margin + Math.min(1, Math.max(0, share)) * (width - 2 * margin);
    },
  };
}

/** A median as a dot, and a line from it to the slowest of a hundred. */
export function timePlot({ medianMs, p99Ms }: Timing, scale: TimeScale): Markup {
  const median = scale.position(medianMs).toFixed(1);
  const p99 = scale.position(p99Ms).toFixed(1);
  const text = `median ${durationText(medianMs)}, 99th percentile ${durationText(p99Ms)}`;
  const middle = height / 2;
  return html`<svg class="plot" width="${width}" height="${height}" role="img" aria-label="${text}"><path d="M${margin} ${middle}H${width - margin}" class="axis"/><path d="M${median} ${middle}H${p99}M${p99} ${middle - 4}v8" class="spread"/><circle cx="${median}" cy="${middle}" r="4"/></svg>`;
}
