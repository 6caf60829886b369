import type { ByteWindow, CallEvidence, CallOutcome } from "../../results/index.js";
import { type Place, placesAtOnce } from "./at-once.js";
import { errorLine } from "./error-text.js";
import { countText, durationText } from "./number-text.js";
import { safeLine } from "./safe-text.js";

/** One line of a call sequence. */
export type CallLine =
  | {
      kind: "call";
      seq: number;
      call: string;
      outcome: string;
      pending: boolean;
      failed: boolean;
      /** Where it lies among calls that were under way at once; undefined where it was alone. */
      atOnce: Place | undefined;
    }
  | { kind: "elided"; count: number };

const shownAtStart = 3;
const shownAtEnd = 7;
// Shorter times say more about the machine than about the store.
const slowMs = 100;

/**
 * The calls that led to a failure, in order. Of a long sequence the middle is left out, but for calls that
 * never settled.
 */
export function callLines(journal: readonly CallEvidence[], options: { all?: boolean } = {}): CallLine[] {
  const long = options.all !== true && journal.length > shownAtStart + shownAtEnd + 2;
  const places = placesAtOnce(journal);
  const lines: CallLine[] = [];
  const leaveOut = (count: number) => {
    const last = lines.at(-1);
    if (count <= 0) return;
    if (last?.kind === "elided") last.count += count;
    else lines.push({ kind: "elided", count });
  };
  for (const [index, call] of journal.entries()) {
    // What the runner has not kept shows in the numbers alone.
    leaveOut(call.seq - (journal[index - 1]?.seq ?? 0) - 1);
    const shown =
      index < shownAtStart || index >= journal.length - shownAtEnd || call.outcome.kind === "pending";
    if (!long || shown) lines.push(callLine(call, places[index]));
    else leaveOut(1);
  }
  return lines;
}

function callLine(
  { seq, on = "store", method, args, outcome, member, durationMs }: CallEvidence,
  atOnce: Place | undefined,
): CallLine {
  const call = `${safeLine(on, 60)}.${safeLine(method, 60)}(${args.map((arg) => safeLine(bytesCompact(arg))).join(", ")})`;
  const slow = durationMs !== undefined && durationMs >= slowMs ? `  (${durationText(durationMs)})` : "";
  return {
    kind: "call",
    seq,
    call,
    outcome: `${member ? memberText(member) : ""}${outcomeText(outcome)}${slow}`,
    pending: outcome.kind === "pending",
    failed: outcome.kind === "rejected",
    atOnce,
  };
}

function memberText({ number, of }: { number: number; of: number }): string {
  return `member ${countText(number)} of ${countText(of)}: `;
}

/** How a call ended, in a line. */
export function outcomeText(outcome: CallOutcome): string {
  switch (outcome.kind) {
    case "bytes":
      return bytesText(outcome.type, outcome.bytes);
    case "value":
    case "missing":
      return safeLine(bytesCompact(outcome.source));
    case "rejected":
      return `${outcome.synchronously ? "threw" : "rejected:"} ${errorLine(outcome.error)}`;
    case "pending":
      return "still pending";
  }
}

const shownBytes = 16;

/** `Uint8Array(4) 01 02 03 04`; long ones end in an ellipsis. */
function bytesText(type: string, { length, from, hex }: ByteWindow): string {
  const shown = hex.slice(0, 2 * shownBytes).match(/../g) ?? [];
  const before = from > 0 ? ["…"] : [];
  const after = from + shown.length < length ? ["…"] : [];
  return [`${safeLine(type, 60)}(${countText(length)})`, ...before, ...shown, ...after].join(" ");
}

/** Bytes written as source, in the form in which results are shown: `Uint8Array(2) 01 02`. */
function bytesCompact(source: string): string {
  const cut = source.replace(
    /\bUint8Array\.from\(\[((?:0x[\da-f]{2}, )+)\u2026\]\)/g,
    (_, list: string) => `Uint8Array ${list.replaceAll(/0x|,/g, "").slice(0, 3 * shownBytes)}…`,
  );
  return cut.replace(/\bUint8Array\.of\((0x[\da-f]{2}(?:, 0x[\da-f]{2})*)\)/g, (_, list: string) => {
    const hex = list.replaceAll(/0x|, /g, "");
    return bytesText("Uint8Array", { length: hex.length / 2, from: 0, hex });
  });
}
