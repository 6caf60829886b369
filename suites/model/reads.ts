import {
  classify,
  describeRequest,
  everywhere,
  nothing,
  type Outcome,
  owed,
  type Ruling,
  type Rulings,
  settle,
  standing,
  toErrorEvidence,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import type { Command } from "./command.js";
import { rulingsOf } from "./rulings-of.js";
import { anError, bytesText, type Divergence, refusal, type Sequence } from "./sequence.js";

/** What a missing key is owed. A request for no bytes may be refused before anything is looked for. */
function rulingsOfMissing(request: ByteRequest | undefined): Rulings {
  const asksNothing = request && ("suffix" in request ? request.suffix === 0 : isEmptyRange(request));
  return asksNothing ? everywhere("missing", "rejected") : everywhere("missing");
}

function isEmptyRange(request: ByteRequest): boolean {
  return "start" in request && request.start === request.end;
}

/** The request that a command makes of a value. */
export function requestOf({ operation, start, length }: Command): ByteRequest | undefined {
  if (operation === "range") return { start, end: start + length };
  if (operation === "offset") return { offset: start };
  return operation === "suffix" ? { suffix: length } : undefined;
}

/** Reads a key, whole or in part. */
export async function read(sequence: Sequence, command: Command): Promise<Divergence | undefined> {
  return readKey(sequence, sequence.keyOf(command), requestOf(command));
}

/** Reads a key and holds the answer against the model. */
export async function readKey(
  sequence: Sequence,
  key: string,
  request: ByteRequest | undefined,
): Promise<Divergence | undefined> {
  const { ground, scenario, script } = sequence;
  const rest = request === undefined ? [] : ([request] as const);
  script.push(`get("${key}", prototype${request === undefined ? "" : `, ${describeRequest(request)}`})`);
  const outcome = await settle(() => ground.store.get(key, scenario.prototype, ...rest));
  return compare(sequence, key, request, outcome);
}

/** Reads several keys in one call, a missing one among them more often than not. */
export async function readBatch(sequence: Sequence, command: Command): Promise<Divergence | undefined> {
  const { ground, scenario } = sequence;
  const { start, length } = command;
  const requests = [undefined, { start, end: start + length + 1 }, undefined].map((request, i) => ({
    key: sequence.keyOf(command, i),
    request,
  }));
  const edges = requests.filter(({ key, request }) => {
    const size = sequence.model.get(key)?.length;
    return request !== undefined && size !== undefined && request.end > size;
  });
  // One request at an edge may end a batch that is right otherwise.
  const asked = requests.filter((request) => !edges.includes(request));
  const source = asked.map(
    ({ key, request }) => `["${key}"${request ? `, ${describeRequest(request)}` : ""}]`,
  );
  const result = await sequence.call(`getPartialValues(prototype, [${source.join(", ")}])`, () =>
    ground.store.getPartialValues?.(
      scenario.prototype,
      asked.map(({ key, request }) => (request ? [key, request] : [key])),
    ),
  );
  if (!result.ok) return { expected: `${asked.length} results`, received: refusal(result) };
  const values = result.value ?? [];
  if (values.length !== asked.length)
    return { expected: `${asked.length} results`, received: `${values.length} results` };
  for (const [i, { key, request }] of asked.entries()) {
    const divergence = compare(sequence, key, request, await settle(async () => values[i]));
    if (divergence) return divergence;
  }
  return undefined;
}

function compare(
  { model, scenario }: Sequence,
  key: string,
  request: ByteRequest | undefined,
  outcome: Outcome,
): Divergence | undefined {
  const value = model.get(key);
  const rulings = value === undefined ? rulingsOfMissing(request) : rulingsOf(request, value.length);
  const ruling = scenario.ruling(rulings);
  const due = value === undefined ? nothing : owed(value, request);
  if (standing(ruling, classify(outcome, due)) !== "wrong") return undefined;
  return { expected: expectedText(ruling, due.bytes), received: receivedText(outcome) };
}

const words: Partial<Record<Ruling["right"][number], string>> = {
  empty: "an empty value",
  missing: "no such key",
  rejected: "an error",
};

function expectedText({ right, tolerated = [] }: Ruling, bytes: Uint8Array): string {
  const each = [...right, ...tolerated].map((outcome) => words[outcome] ?? bytesText(bytes));
  return [...new Set(each)].join(" or ");
}

function receivedText(outcome: Outcome): string {
  switch (outcome.kind) {
    case "bytes":
      return bytesText(outcome.bytes);
    case "missing":
      return "no such key";
    case "not-bytes":
      return outcome.type;
    case "rejected":
      return anError(toErrorEvidence(outcome.error));
  }
}
