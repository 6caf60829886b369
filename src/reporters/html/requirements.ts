import { levels, type Report, type Result } from "../../results/index.js";
import { verdictCounts } from "../text/by-suite.js";
import { countText, durationText } from "../text/number-text.js";
import { isProblem } from "../text/problems.js";
import { safeLine } from "../text/safe-text.js";
import { type Content, html, type Markup, prose } from "./markup.js";
import { problemId } from "./problem.js";

/**
 * Every requirement in a table that can be searched and filtered.
 *
 * @param problems the results that are shown in full elsewhere, in the order of their ids
 */
export function requirements(report: Report, problems: readonly Result[]): Markup {
  const indexOf = new Map(problems.map((result, index) => [result, index]));
  const suites = [...new Set(report.results.map(({ suite }) => suite))];
  const suiteNumbers = new Map(suites.map((suite, number) => [suite, number]));
  const verdicts = [...verdictCounts(report.results).keys()];
  return html`<section aria-labelledby="requirements">
<h2 id="requirements">Requirements</h2>
<form class="controls" role="search" aria-label="Requirements">
<label>Search <input type="search" id="search" autocomplete="off" placeholder="id, title or suite"></label>
${select("status", "Status", [["problems", "problems"], ...verdicts.map(same)])}
${select("level", "Level", levels.map(same))}
${select(
  "suite",
  "Suite",
  suites.map((suite, number) => [String(number), safeLine(suite, 60)]),
)}
<button type="reset">Show all</button>
<output id="shown" for="search status level suite">${countText(report.results.length)} of ${countText(report.results.length)} shown</output>
</form>
<div class="wide" tabindex="0" role="group" aria-label="Table of requirements">
<table class="requirements">
<thead><tr><th scope="col">Status</th><th scope="col">Requirement</th><th scope="col">Suite</th><th scope="col">Level</th><th scope="col" class="number">Assertions</th><th scope="col" class="number">Time</th></tr></thead>
<tbody>${report.results.map((result) => row(result, report, indexOf.get(result), suiteNumbers.get(result.suite)))}</tbody>
</table>
<p id="none" hidden>No requirement is like that.</p>
</div>
</section>`;
}

function row(result: Result, report: Report, problem: number | undefined, suite: number | undefined): Markup {
  const { requirement, verdict, level, assertions, durationMs, notTried } = result;
  const id = html`<code>${safeLine(requirement)}</code>`;
  const title = report.requirements[requirement]?.title ?? "";
  const reason = notTried && html` <span class="note">(${prose(safeLine(notTried.reason, 400))})</span>`;
  return html`<tr data-status="${verdict}" data-level="${level}" data-suite="${suite}"${isProblem(result) ? html` data-problem` : ""}>
<td><span class="verdict ${verdict}">${verdict}</span></td><td>${problem === undefined ? id : html`<a href="#${problemId(problem)}">${id}</a>`} <span class="title">${prose(safeLine(title, 400))}</span>${reason}</td><td>${safeLine(result.suite, 60)}</td><td>${level}</td><td class="number">${countText(assertions)}</td><td class="number">${durationText(durationMs)}</td></tr>
`;
}

function select(id: string, label: string, options: readonly (readonly [string, string])[]): Content {
  const items = options.map(([value, text]) => html`<option value="${value}">${text}</option>`);
  return html`<label>${label} <select id="${id}"><option value="">all</option>${items}</select></label>
`;
}

function same(name: string): [string, string] {
  return [name, name];
}
