import type { Timing, TimingsReport } from "../../results/index.js";
import { countText, durationText, shortNumber, sizeText } from "../text/number-text.js";
import { safeLine } from "../text/safe-text.js";
import { html, type Markup, prose } from "./markup.js";
import { timePlot, timeScale } from "./time-plot.js";

/** The timings as a table with a plot in each row, all to one scale. */
export function timings(report: TimingsReport | null): Markup | undefined {
  if (report === null || report.timings.length + report.leftOut.length === 0) return undefined;
  const scale = timeScale(report.timings.flatMap(({ medianMs, p99Ms }) => [medianMs, p99Ms]));
  const rows = report.timings.map(
    (timing) =>
      html`<tr><th scope="row">${safeLine(timing.operation, 60)}</th><td class="number">${sizeText(timing.valueBytes)}</td><td class="number">${sizeText(timing.movedBytes)}</td><td class="number">${durationText(timing.medianMs)}</td><td class="number">${durationText(timing.p99Ms)}</td><td>${timePlot(timing, scale)}</td><td class="number">${shortNumber(timing.operationsPerSecond)}</td><td class="number">${rate(timing)}</td><td class="number">${countText(timing.samples)}</td></tr>`,
  );
  const titles = ["value", "moved", "median", "p99", scale.text, "ops/s", "bytes/s", "samples"];
  const left = report.leftOut.map(
    ({ operation, valueBytes, reason }) =>
      html`<li>${safeLine(operation, 60)}, ${sizeText(valueBytes)}: ${prose(safeLine(reason, 400))}</li>`,
  );
  return html`<section aria-labelledby="timings">
<h2 id="timings">Timings</h2>
<p class="note">The dot is the median, the line reaches to the slowest of a hundred; the scale is logarithmic.</p>
<div class="wide" tabindex="0" role="group" aria-label="Table of timings"><table class="timings">
<thead><tr><th scope="col">operation</th>${titles.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>
${left.length === 0 ? undefined : html`<p>Left out:</p><ul>${left}</ul>`}
</section>`;
}

function rate({ bytesPerSecond }: Timing): string {
  return `${sizeText(bytesPerSecond)}/s`;
}
