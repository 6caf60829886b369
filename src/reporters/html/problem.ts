import type { Report, RequirementSummary, Result } from "../../results/index.js";
import type { ReporterOptions } from "../reporter.js";
import { mendingCommand, reasonText } from "../text/baseline-text.js";
import { errorLines } from "../text/error-text.js";
import { bytesOf, errorOf, outputOf } from "../text/evidence-of.js";
import { furtherTexts } from "../text/further-text.js";
import { resultText } from "../text/result-text.js";
import { safeLine, safeLines } from "../text/safe-text.js";
import { sourceText } from "../text/source-text.js";
import { toleranceDetails } from "../text/tolerance-text.js";
import { triesText } from "../text/tries-text.js";
import { byteDiff } from "./bytes.js";
import { type Content, html, type Markup, prose } from "./markup.js";
import { timeline } from "./timeline.js";

/** What a problem is linked to by; nothing of it stems from the store. */
export function problemId(index: number): string {
  return `problem-${index}`;
}

/** A result that did not hold, in full, folded below its first line. */
export function problem(
  result: Result,
  index: number,
  report: Report,
  options: ReporterOptions & { open: boolean },
): Markup {
  const { verdict, level, failure } = result;
  const requirement = report.requirements[result.requirement];
  const text = resultText(result);
  const error = failure && errorOf(failure);
  const output = failure && outputOf(failure);
  const bytes = failure && bytesOf(failure);
  const script = result.reproduction;
  const command = options.command?.(result.requirement);
  const mending = mendingCommand(result, options);
  const known =
    verdict === "xfail"
      ? html`<p><strong>Known to fail:</strong> ${prose(reasonText(result))}</p>`
      : undefined;
  const attributes = options.open ? html` open` : "";
  return html`<details class="problem ${verdict}" id="${problemId(index)}"${attributes}>
<summary><span class="verdict ${verdict}">${verdict}</span> <code>${safeLine(result.requirement)}</code> <span class="headline">${prose(text.headline)}</span></summary>
<div class="body">
${requirement && html`<p class="title">${prose(safeLine(requirement.title, 400))} <span class="note">(${level})</span></p>`}
${known}
${[...text.details, ...toleranceDetails(result), ...triesText(result)].map((detail) => html`<p>${prose(detail)}</p>`)}
${furtherTexts(result).map((further) => html`<p>${prose(further)}</p>`)}
${part("Calls", timeline(result))}
${part("Bytes", bytes && byteDiff(bytes))}
${part("Error", error && pre(errorLines(error, 50)))}
${part("Printed before", output === undefined ? undefined : pre(safeLines(output, 20)))}
${part("Hint", text.hint === undefined ? undefined : html`<p>${prose(text.hint)}</p>`)}
${part("Why it matters", requirement?.why ? html`<p>${prose(safeLine(requirement.why, 1000))}</p>` : undefined)}
${part("Source", requirement && sources(requirement))}
${part("Reproduction", script === undefined ? undefined : copyable(safeLines(script, 500, 5000).join("\n"), "script"))}
${part("Bring the baseline up to date", mending === undefined ? undefined : copyable(safeLine(mending, 2000), "command"))}
${part("Run it alone", command === undefined ? undefined : copyable(safeLine(command, 2000), "command"))}
</div>
</details>`;
}

function part(title: string, content: Markup | undefined): Content {
  return content && html`<section><h3>${title}</h3>${content}</section>`;
}

function pre(lines: readonly string[]): Markup {
  return html`<pre tabindex="0">${lines.join("\n")}</pre>`;
}

function copyable(text: string, what: string): Markup {
  return html`<div class="copyable"><button type="button" data-copy>Copy the ${what}</button><pre tabindex="0">${text}</pre></div>`;
}

function sources({ sources: found }: RequirementSummary): Markup | undefined {
  if (found.length === 0) return undefined;
  const items = found.map((source) => {
    const where = sourceText(source);
    const { url } = source;
    // Another scheme could run a script.
    return url !== undefined && /^https?:\/\//i.test(url)
      ? html`<li><a href="${safeLine(url, 2000)}" rel="noreferrer">${where}</a></li>`
      : html`<li>${where}</li>`;
  });
  return html`<ul>${items}</ul>`;
}
