import { itemsOf, type JournalCall, sourceText, toCallEvidence } from "../harness/index.js";
import type { CallEvidence, Failure } from "../results/index.js";
import { failingMember } from "./failing-read.js";

/** The requests of a batch of so many members are shown whole. */
const shownWhole = 4;

/** A batch as evidence of what one of its members was answered: of a long one the others would hide it. */
export function withFailingMember(evidence: CallEvidence, call: JournalCall, failure: Failure): CallEvidence {
  const { args, settled } = call;
  const members = itemsOf(args[1]) ?? [];
  const at = failingMember(call, failure);
  if (at === -1) return evidence;
  const source = members.length <= shownWhole ? evidence.args[1] : among(members, at);
  const written = {
    ...evidence,
    args: evidence.args.map((arg, index) => (index === 1 ? (source ?? arg) : arg)),
  };
  if (settled?.kind !== "resolved" || !Array.isArray(settled.value)) return written;
  const [answer] = toCallEvidence([
    { ...call, args: [], settled: { kind: "resolved", value: settled.value[at] } },
  ]);
  if (answer === undefined) return written;
  return { ...written, outcome: answer.outcome, member: { number: at + 1, of: members.length } };
}

/** One member as source, with how many there are before and after it. */
function among(members: readonly unknown[], at: number): string {
  const [before, after] = [at, members.length - at - 1];
  const parts = [
    ...(before > 0 ? [`/* ${before} before */`] : []),
    sourceText(members[at]),
    ...(after > 0 ? [`/* ${after} after */`] : []),
  ];
  return `[${parts.join(" ")}]`;
}
