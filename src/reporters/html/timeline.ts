import type { CallEvidence, Failure, Result } from "../../results/index.js";
import { callLines } from "../text/call-text.js";
import { durationText, plural } from "../text/number-text.js";
import { safeLine } from "../text/safe-text.js";
import { html, type Markup } from "./markup.js";

/** A call on a timeline; times in milliseconds from the first call. */
interface TimedCall {
  label: string;
  call: string;
  outcome: string;
  from: number;
  /** Absent while the call is pending. */
  to: number | undefined;
  kind: "settled" | "failed" | "pending";
}

type Row = TimedCall | { further: number };

const mostCalls = 200;
const barWidth = 160;

/** The calls that led to a failure, each with a bar that shows when it was under way. */
export function timeline({ journal = [], failure }: Result): Markup | undefined {
  const rows = historyRows(failure) ?? journalRows(journal);
  if (rows.length === 0) return undefined;
  const calls = rows.flatMap((row) => ("further" in row ? [] : [row]));
  const ends = calls.map(({ from, to }) => to ?? from);
  const settled = Math.max(...ends, Number.MIN_VALUE);
  // What is pending reaches beyond all that has settled.
  const end = calls.some(({ to }) => to === undefined) ? settled * 1.25 : settled;
  return html`<div class="wide" tabindex="0" role="group" aria-label="Calls"><table class="calls">
<thead><tr><th scope="col">#</th><th scope="col">call</th><th scope="col">outcome</th><th scope="col">when</th><th scope="col">took</th></tr></thead>
<tbody>${rows.map((row) => rowOf(row, end))}</tbody></table></div>`;
}

function rowOf(row: Row, end: number): Markup {
  if ("further" in row)
    return html`<tr><td></td><td colspan="4" class="note">\u2026 ${plural(row.further, "further call")}</td></tr>`;
  const { label, call, outcome, from, to, kind } = row;
  const took = to === undefined ? "pending" : durationText(to - from);
  const x = (from / end) * barWidth;
  const width = Math.max(2, (((to ?? end) - from) / end) * barWidth);
  return html`<tr class="${kind}"><th scope="row">${label}</th><td><code>${call}</code></td><td><code>${outcome}</code></td>
<td><svg class="bar" width="${barWidth}" height="10" aria-hidden="true"><rect x="${Math.min(x, barWidth - 2).toFixed(1)}" y="1" width="${width.toFixed(1)}" height="8" rx="2"/></svg></td><td class="number">${took}</td></tr>`;
}

/** Each call when it was made; one after the other in reports that do not say when. */
function journalRows(journal: readonly CallEvidence[]): Row[] {
  const starts = new Map<number, number>();
  const durations = new Map<number, number | undefined>();
  let now = 0;
  for (const { seq, startMs = now, durationMs } of journal) {
    starts.set(seq, startMs);
    durations.set(seq, durationMs);
    now = startMs + (durationMs ?? 0);
  }
  return callLines(journal, { all: journal.length <= mostCalls }).map((line): Row => {
    if (line.kind === "elided") return { further: line.count };
    const { seq, call, outcome, pending, failed } = line;
    const from = starts.get(seq) ?? 0;
    const took = durations.get(seq);
    return {
      label: String(seq),
      call,
      outcome,
      from,
      to: took === undefined ? undefined : from + took,
      kind: pending ? "pending" : failed ? "failed" : "settled",
    };
  });
}

function historyRows(failure: Failure | undefined): Row[] | undefined {
  if (failure?.code !== "history.impossible") return undefined;
  return failure.args.timeline.map(({ client, call, outcome, from, to }) => ({
    label: `client ${client}`,
    call: safeLine(call),
    outcome: safeLine(outcome),
    from,
    to,
    kind: "settled",
  }));
}
