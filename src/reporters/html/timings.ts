import type { Timing, TimingsReport } from "../../results/index.js";
import { leftOutText } from "../text/left-out-text.js";
import { timingWarningTexts } from "../text/timing-warning-text.js";
import { html, type Markup, prose } from "./markup.js";
import { type TimingColumn, timingColumns } from "./timing-columns.js";

/** The timings as a table with plots in each row, what is to be said of them, and what was left out. */
export function timings(report: TimingsReport | null): Markup | undefined {
  if (report === null || report.timings.length + report.leftOut.length === 0) return undefined;
  const columns = timingColumns(report.timings);
  return html`<section aria-labelledby="timings">
<h2 id="timings">Timings</h2>
<p class="note">${noteOn(report.timings)}</p>
<div class="wide" tabindex="0" role="group" aria-label="Table of timings"><table class="timings">
<thead><tr>${columns.map(({ kind, title }) =>
    kind === "number"
      ? html`<th scope="col" class="number">${title}</th>`
      : html`<th scope="col">${title}</th>`,
  )}</tr></thead>
<tbody>${report.timings.map((timing) => row(timing, columns))}</tbody></table></div>
${list("To be read with care:", timingWarningTexts(report.timings))}
${list("Left out:", leftOutText(report.leftOut))}
</section>`;
}

function noteOn(all: readonly Timing[]): string {
  const plain =
    "The dot is the median, the line reaches to the slowest of a hundred; the scale is logarithmic.";
  if (!all.some(({ reference }) => reference)) return plain;
  return `${plain} × memory is how many times as long as the embedded MemoryStore takes, measured in alternation, with an interval that holds the true ratio in 95 of 100 cases; the upright line is where both take as long. Each distribution has a scale of its own.`;
}

function row(timing: Timing, columns: readonly TimingColumn[]): Markup {
  return html`<tr>${columns.map(({ kind, cell }) => {
    const content = cell(timing);
    if (kind === "name") return html`<th scope="row">${content}</th>`;
    return kind === "number" ? html`<td class="number">${content}</td>` : html`<td>${content}</td>`;
  })}</tr>`;
}

function list(title: string, entries: readonly { what: string; reason: string }[]): Markup | undefined {
  if (entries.length === 0) return undefined;
  return html`<p>${title}</p><ul>${entries.map(({ what, reason }) => html`<li>${what}: ${prose(reason)}</li>`)}</ul>`;
}
