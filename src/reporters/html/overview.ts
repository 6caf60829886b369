import type { Report, Verdict } from "../../results/index.js";
import { baselineText } from "../text/baseline-text.js";
import { verdictCounts } from "../text/by-suite.js";
import { conclusionText, triedResults } from "../text/conclusion-text.js";
import { environmentText } from "../text/environment-text.js";
import { countText, durationText, plural } from "../text/number-text.js";
import { safeLine } from "../text/safe-text.js";
import { html, type Markup } from "./markup.js";

/** The verdict on the store, what was tested, and how many results there are of each verdict. */
export function overview(report: Report): Markup {
  const { store, summary, suiteVersion, seed, startedAt } = report;
  const policies = Object.entries(store.policies).map(([policy, choice]) => `${policy}: ${choice}`);
  const facts: [string, string][] = [
    ["Store", store.specifier],
    ["Dialect", `${store.dialect}, ${store.dialectFrom}`],
    ["Form", store.form],
    ["Policies", policies.join(", ")],
    [
      "Tried",
      `${plural(triedResults(report).length, "requirement")}, ${plural(summary.assertions, "assertion")}`,
    ],
    ["Took", durationText(summary.durationMs)],
    ["Started", startedAt],
    ["Suite", `${suiteVersion}, seed ${seed}`],
    ["Held against", baselineText(report) ?? ""],
    ["Ran on", environmentText(report)],
  ];
  const shown = facts.filter(([, value]) => value !== "");
  return html`<section class="overview ${summary.conforms ? "good" : "bad"}">
<p class="conclusion"><span aria-hidden="true">${summary.conforms ? "✓" : "✗"}</span> ${conclusionText(report)}</p>
<ul class="counts">${[...verdictCounts(report.results)].map(countButton)}</ul>
<dl class="facts">${shown.map(([name, value]) => html`<div><dt>${name}</dt><dd>${safeLine(value, 400)}</dd></div>`)}</dl>
</section>`;
}

function countButton([verdict, count]: [Verdict, number]): Markup {
  return html`<li><button type="button" data-show="${verdict}" class="verdict ${verdict}"><b>${countText(count)}</b> ${verdict}</button></li>`;
}
