import type { BaselineEntry } from "./baseline.js";
import type { BaselineChange, UpdatedBaseline } from "./update-baseline.js";

/** What an update did, as lines: how much in the first, and each change in one of its own. */
export function changesText({ baseline, changes, untried }: UpdatedBaseline, file: string): string {
  const count = (wanted: BaselineChange["kind"]) => changes.filter(({ kind }) => kind === wanted).length;
  const kept = baseline.entries.length - count("added") - count("changed");
  const counts = [
    `${count("added")} added`,
    `${count("removed")} removed`,
    `${count("changed")} changed`,
    `${kept} as before`,
    ...(untried > 0 ? [`${untried} not tried in this run and kept`] : []),
  ];
  const entries = baseline.entries.length === 1 ? "1 entry" : `${baseline.entries.length} entries`;
  const head = `The baseline \`${file}\` is of suite ${baseline.suiteVersion} and has ${entries}: ${counts.join(", ")}.`;
  return `${[head, ...changes.map((change) => `  ${changeText(change)}`)].join("\n")}\n`;
}

function changeText(change: BaselineChange): string {
  const name = nameOf(change.entry);
  switch (change.kind) {
    case "added":
      return `+ ${name}${change.entry.code === undefined ? "" : `: ${change.entry.code}`}`;
    case "removed":
      return `- ${name}: ${removals[change.because]}${lostReason(change)}`;
    case "changed":
      return `~ ${name}: ${differenceText(change.before, change.entry)}`;
  }
}

const removals = {
  holds: "it holds now",
  unknown: "there is no such requirement",
  twice: "it was there twice",
};

/** The reason goes with an entry that may only have been mistyped or renamed; so it is said once more. */
function lostReason({ because, entry }: Extract<BaselineChange, { kind: "removed" }>): string {
  return because === "unknown" && entry.reason.trim() !== "" ? ` (${entry.reason.trim()})` : "";
}

function differenceText(before: BaselineEntry, after: BaselineEntry): string {
  const code = before.code === after.code ? [] : [`${before.code ?? "any failure"} is now ${after.code}`];
  return [...code, ...(before.reason === after.reason ? [] : ["it has a reason now"])].join("; ");
}

function nameOf({ id, platform }: BaselineEntry): string {
  return platform === undefined ? id : `${id} (${platform})`;
}
