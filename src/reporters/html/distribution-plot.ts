import type { TimingHistogram } from "../../results/index.js";
import { durationText } from "../text/number-text.js";
import { html, type Markup } from "./markup.js";

const height = 24;
const barWidth = 5;

/** Samples by size, a bar for each bin; its ends are in its name, since each has a scale of its own. */
export function distributionPlot({ lowMs, highMs, counts }: TimingHistogram): Markup {
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, index) => {
    // What occurs at all is to be seen.
    const tall = count === 0 ? 0 : Math.max(1, Math.round((count / most) * height));
    return `M${index * barWidth} ${height}v${-tall}h${barWidth - 1}v${tall}z`;
  });
  const text = `samples from ${durationText(lowMs)} to ${durationText(highMs)}`;
  const width = counts.length * barWidth;
  return html`<svg class="plot" width="${width}" height="${height}" role="img" aria-label="${text}"><title>${text}</title><path d="${bars.join("")}" class="bars"/></svg>`;
}
