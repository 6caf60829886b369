import { firstDifference } from "../buffer/index.js";
import { byteWindow, type Failure, type ReadEvidence, type WrongBytes } from "../results/index.js";
import type { ByteRequest } from "../store/index.js";
import { describeRead, requestEvidence } from "./describe.js";
import { diagnose } from "./diagnose.js";
import { toErrorEvidence } from "./error-evidence.js";
import { type Outcome, type OutcomeClass, settle, whatIsLeft } from "./outcome.js";
import { nothing, type Owed, owed } from "./owed.js";
import { classify, type Rulings, standing } from "./ruling.js";
import type { Judgement, Scenario } from "./scenario.js";

/** What is known of a read beside its value. @see ReadEvidence */
export type ReadContext = {
  [Member in "circumstance" | "written" | "answersMember"]?: ReadEvidence[Member] | undefined;
};

/** A read and what is known about the value that it reads. */
export interface ReadCase extends ReadContext {
  key: string;
  request?: ByteRequest | undefined;
  /** The value that the key holds; undefined where there is no such key. */
  value: Uint8Array | undefined;
  /** Earlier values of the key, by description, so that a stale answer is recognised. */
  stale?: ReadonlyMap<string, Uint8Array>;
  /** The values of other keys, by key; the given ones are known without being named here. */
  others?: ReadonlyMap<string, Uint8Array>;
  /** What the failure is called in a list of cases; made of the request and the size unless given. */
  label?: string;
}

/** Reads, classifies the outcome, holds it against the ruling and records what that showed. */
export async function verifyRead(
  scenario: Scenario,
  rulings: Rulings,
  read: ReadCase,
): Promise<OutcomeClass> {
  const { key, request, value } = read;
  const ask = () => {
    // A copy: requests are shared by scenarios and runs, and a store may change what it is given.
    const asked = request && { ...request };
    return settle(() => scenario.store.get(key, scenario.prototype, ...optional(asked)));
  };
  const due = value === undefined ? nothing : owed(value, request);
  const again = async () => standing(scenario.ruling(rulings), classify(await ask(), due)) === "right";
  return judgeRead(scenario, rulings, read, await ask(), again);
}

function optional<T>(value: T | undefined): [T] | [] {
  return value === undefined ? [] : [value];
}

/** Holds the outcome of a read that was made elsewhere against the ruling; `again` makes the same read once more. */
export function judgeRead(
  scenario: Scenario,
  rulings: Rulings,
  read: ReadCase,
  answer: Outcome,
  again?: () => Promise<boolean>,
): OutcomeClass {
  const outcome = whatIsLeft(answer);
  const due = read.value === undefined ? nothing : owed(read.value, read.request);
  const found = classify(outcome, due);
  const judgement = judgementOf(scenario, rulings, read, outcome, found, due);
  scenario.judge(judgement.standing === "wrong" && again ? { ...judgement, again } : judgement);
  return found;
}

function judgementOf(
  scenario: Scenario,
  rulings: Rulings,
  read: ReadCase,
  outcome: Outcome,
  found: OutcomeClass,
  due: Owed,
): Judgement {
  const ruling = scenario.ruling(rulings);
  const held = standing(ruling, found);
  if (held === "right") return { standing: held };
  const size = read.value?.length ?? 0;
  const evidence: ReadEvidence = {
    key: read.key,
    request: requestEvidence(read.request),
    size,
    allowed: [...ruling.right],
    ...contextOf(read),
  };
  const label = read.label ?? describeRead(read.request, read.value?.length);
  const { declared } = ruling;
  // An answer that only the store's own declaration forbids is not wrong: it breaks a promise.
  if (declared && standing(rulings[scenario.dialect], found) !== "wrong" && found !== "wrong bytes") {
    const failure: Failure = { code: "policy.not-kept", args: { ...evidence, ...declared, found } };
    return { standing: held, label, key: read.key, failure };
  }
  return { standing: held, label, key: read.key, failure: failureOf(scenario, read, outcome, due, evidence) };
}

/** What goes into the evidence as it is; members that are undefined do not. */
export function contextOf({
  circumstance,
  written,
  answersMember,
}: ReadContext): Pick<ReadEvidence, keyof ReadContext> {
  return {
    ...(circumstance !== undefined && { circumstance }),
    ...(written !== undefined && { written }),
    ...(answersMember !== undefined && { answersMember }),
  };
}

function failureOf(
  scenario: Scenario,
  read: ReadCase,
  outcome: Outcome,
  due: Owed,
  evidence: ReadEvidence,
): Failure {
  switch (outcome.kind) {
    case "missing":
      return { code: "read.missing", args: evidence };
    case "rejected":
      return { code: "read.rejected", args: { ...evidence, error: toErrorEvidence(outcome.error) } };
    case "not-bytes":
      return { code: "read.not-bytes", args: { ...evidence, received: outcome.type } };
    case "bytes":
      return wrongBytes(scenario, read, outcome.bytes, due, evidence);
  }
}

function wrongBytes(
  scenario: Scenario,
  read: ReadCase,
  received: Uint8Array,
  due: Owed,
  evidence: ReadEvidence,
): Failure {
  if (read.value === undefined)
    return { code: "read.found", args: { ...evidence, received: byteWindow(received) } };
  const expected = due.class === "nothing" ? null : due.bytes;
  if (received.length === 0) {
    return { code: "read.empty", args: { ...evidence, expected: expected && byteWindow(expected) } };
  }
  const others = new Map([...scenario.given, ...(read.others ?? [])]);
  others.delete(read.key);
  const { stale, request, value } = read;
  const { diagnosis, ...found } = diagnose({
    value,
    request,
    due,
    received,
    others,
    ...(stale && { stale }),
  });
  const differsAt = Math.max(0, firstDifference(due.bytes, received));
  const args: WrongBytes = {
    ...evidence,
    expected: expected && byteWindow(expected, differsAt),
    received: byteWindow(received, differsAt),
    differsAt,
    ...found,
  };
  return { code: `${request === undefined ? "value" : "range"}.${diagnosis}`, args };
}
