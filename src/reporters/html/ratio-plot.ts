import type { RatioInterval, TimingContrast } from "../../results/index.js";
import { factorText } from "../text/ratio-text.js";
import { html, type Markup } from "./markup.js";

const width = 120;
const height = 16;
const margin = 6;

/** Where a ratio stands on a plot, in pixels. */
export type RatioScale = (ratio: number) => number;

/** A logarithmic scale that holds 1 and all these ratios; intervals that reach farther are cut off. */
export function ratioScale(contrasts: readonly TimingContrast[]): RatioScale {
  const logs = contrasts.map(({ ratio }) => Math.log(ratio.estimate)).filter(Number.isFinite);
  const low = Math.min(Math.log(0.8), ...logs.map((log) => log - 0.1));
  const high = Math.max(Math.log(1.25), ...logs.map((log) => log + 0.1));
  return (ratio) => {
    const share = ratio > 0 ? (Math.log(ratio) - low) / (high - low) : 0;
    return margin + Math.min(1, Math.max(0, share)) * (width - 2 * margin);
  };
}

/** A ratio as a dot, its interval as a line, and where both would be alike. */
export function ratioPlot(ratio: RatioInterval, scale: RatioScale): Markup {
  const [low, at, high, one] = [ratio.low, ratio.estimate, ratio.high, 1].map((of) => scale(of).toFixed(1));
  const text = `${factorText(ratio.estimate)} times, between ${factorText(ratio.low)} and ${factorText(ratio.high)}`;
  const middle = height / 2;
  return html`<svg class="plot" width="${width}" height="${height}" role="img" aria-label="${text}"><path d="M${one ?? 0} 0V${height}" class="axis"/><path d="M${low ?? 0} ${middle}H${high ?? 0}M${low ?? 0} ${middle - 4}v8M${high ?? 0} ${middle - 4}v8" class="spread"/><circle cx="${at ?? 0}" cy="${middle}" r="3"/></svg>`;
}
