import * as z from "zod/mini";
import { circumstances } from "./circumstance.js";
import { byteWindowSchema, errorEvidenceSchema } from "./evidence-schema.js";
import type { ByteDiagnosis } from "./failure.js";

const text = z.string();
const number = z.number();
const count = z.int().check(z.nonnegative());
const window = byteWindowSchema;
const error = errorEvidenceSchema;

const read = {
  key: text,
  request: z.nullable(z.record(text, z.union([number, text]))),
  size: count,
  allowed: z.array(text),
  circumstance: z.exactOptional(z.enum(circumstances)),
  written: z.exactOptional(text),
  answersMember: z.exactOptional(count),
  rightLater: z.exactOptional(z.literal(true)),
};

/** @see WrongBytes */
export const wrongBytesSchema = z.object({
  ...read,
  expected: z.nullable(window),
  received: window,
  differsAt: count,
  count: z.exactOptional(number),
  foundAt: z.exactOptional(count),
  origin: z.exactOptional(text),
});

const diagnoses = [
  "zero-padded",
  "whole-value",
  "first-bytes",
  "last-bytes",
  "suffix-as-offset",
  "off-by-one-end",
  "truncated",
  "overrun",
  "shifted",
  "stale",
  "other-key",
  "guard-leaked",
  "text-decoded",
  "unowed",
  "differ",
] as const satisfies readonly ByteDiagnosis[];

const wrongBytesCodes = diagnoses.flatMap(
  (diagnosis) => [`range.${diagnosis}`, `value.${diagnosis}`] as const,
);

function option<Code extends string, Args extends z.ZodMiniType>(code: Code, args: Args) {
  return z.object({ code: z.literal(code), args });
}

const way = z.object({ how: text, outcome: text });
const timelineEntry = z.object({ client: count, call: text, outcome: text, from: number, to: number });
const readArgs = z.object(read);
const expectation = z.object({ call: text, expected: text, received: text });

/** A failure: its code says which arguments it has. @see Failure */
export const failureSchema = z.discriminatedUnion("code", [
  z.object({ code: z.enum(wrongBytesCodes), args: wrongBytesSchema }),
  option("read.missing", readArgs),
  option("read.found", z.object({ ...read, received: window })),
  option("read.empty", z.object({ ...read, expected: z.nullable(window) })),
  option("read.rejected", z.object({ ...read, error })),
  option("read.not-bytes", z.object({ ...read, received: text })),
  option("policy.not-kept", z.object({ ...read, policy: text, choice: text, found: text })),
  option(
    "read.torn",
    z.object({
      ...read,
      received: window,
      sources: z.array(text),
      changesAt: z.exactOptional(count),
      cutBy: z.exactOptional(text),
    }),
  ),
  option(
    "memory.aliased",
    z.object({ call: text, what: text, differsAt: count, expected: window, received: window }),
  ),
  option(
    "list.differs",
    z.object({
      call: text,
      missing: z.array(text),
      unexpected: z.array(text),
      repeated: z.array(text),
      sibling: z.exactOptional(text),
      expectedCount: count,
      receivedCount: count,
    }),
  ),
  option("outcome.varies", z.object({ key: text, request: read.request, first: way, second: way })),
  option("abort.wrong", expectation),
  option("cost.excess", z.object({ call: text, asked: count, moved: count, requests: count })),
  option("array.differs", z.object({ array: text, at: z.array(count), expected: text, received: text })),
  option(
    "model.diverged",
    z.object({ seed: number, path: text, script: z.array(text), expected: text, received: text }),
  ),
  option("history.impossible", z.object({ key: text, timeline: z.array(timelineEntry), because: text })),
  option("call.rejected", z.object({ call: text, error })),
  option("call.accepted", z.object({ call: text, because: text })),
  option("call.timeout", z.object({ calls: z.array(text), limitMs: number })),
  option("result.type", expectation),
  option("result.value", expectation),
  option(
    "memory.guard-changed",
    z.object({
      call: text,
      side: z.enum(["before", "after"]),
      offset: z.int(),
      expected: count,
      found: count,
    }),
  ),
  option(
    "memory.value-changed",
    z.object({ call: text, differsAt: count, expected: window, received: window }),
  ),
  option("missing.sentinel", expectation),
  option("given.unavailable", z.object({ key: text, size: count, error })),
  option("store.unavailable", z.object({ stage: text, error })),
  option("scenario.threw", z.object({ error })),
  option("scenario.asserted-nothing", z.record(text, z.never())),
  option("process.unhandled", z.object({ what: text, error, running: z.array(text) })),
  option(
    "process.lost",
    z.object({
      exitCode: z.nullable(number),
      signal: z.nullable(text),
      output: text,
      error: z.exactOptional(error),
      memory: z.exactOptional(
        z.object({ usedBytes: number, limitBytes: number, of: z.enum(["process", "heap"]) }),
      ),
    }),
  ),
  option(
    "process.hung",
    z.object({ calls: z.array(text), limitMs: number, output: text, usedBytes: z.exactOptional(number) }),
  ),
]);
