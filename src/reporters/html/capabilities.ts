import { failsRun, type Report, type Result } from "../../results/index.js";
import { plural } from "../text/number-text.js";
import { safeLine } from "../text/safe-text.js";
import { html, type Markup, prose } from "./markup.js";

/** What the store can do, and how the requirements that need each of it fared. */
export function capabilities(report: Report): Markup | undefined {
  const { store, requirements, results } = report;
  if (store.capabilities.length === 0) return undefined;
  const needing = new Map<string, Result[]>();
  for (const result of results) {
    for (const need of requirements[result.requirement]?.needs ?? []) {
      const known = needing.get(need);
      if (known) known.push(result);
      else needing.set(need, [result]);
    }
  }
  const items = store.capabilities.map(({ capability, supported, reason }) => {
    const state = supported ? stateOf(needing.get(capability) ?? []) : lacking(reason);
    return html`<li class="${state.kind}"><span aria-hidden="true">${state.sign}</span> <code>${safeLine(capability, 60)}</code> <span class="note">${prose(state.note)}</span></li>`;
  });
  return html`<section aria-labelledby="capabilities">
<h2 id="capabilities">Capabilities</h2>
<ul class="capabilities">${items}</ul>
</section>`;
}

interface State {
  kind: "good" | "bad" | "neutral";
  sign: string;
  note: string;
}

function lacking(reason = "no reason given"): State {
  return { kind: "neutral", sign: "–", note: `not supported: ${safeLine(reason)}` };
}

function stateOf(results: readonly Result[]): State {
  const failed = results.filter(({ verdict }) => failsRun(verdict)).length;
  if (results.length === 0) return { kind: "neutral", sign: "·", note: "nothing that needs it was tried" };
  if (failed === 0) return { kind: "good", sign: "✓", note: plural(results.length, "requirement") };
  return { kind: "bad", sign: "✗", note: `${failed} of ${plural(results.length, "requirement")} failed` };
}
