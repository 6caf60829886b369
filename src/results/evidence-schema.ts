import * as z from "zod/mini";

const count = z.int().check(z.nonnegative());

/** @see ByteWindow */
export const byteWindowSchema = z.object({
  length: count,
  from: count,
  hex: z.string().check(z.regex(/^([0-9a-f]{2})*$/)),
});

/** @see ErrorEvidence */
export const errorEvidenceSchema = z.object({
  name: z.string(),
  message: z.string(),
  stack: z.exactOptional(z.string()),
  code: z.exactOptional(z.string()),
});

/** @see CallOutcome */
export const callOutcomeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("bytes"), bytes: byteWindowSchema, type: z.string() }),
  z.object({ kind: z.literal("value"), source: z.string() }),
  z.object({ kind: z.literal("missing"), source: z.string() }),
  z.object({
    kind: z.literal("rejected"),
    error: errorEvidenceSchema,
    synchronously: z.exactOptional(z.literal(true)),
  }),
  z.object({ kind: z.literal("pending") }),
]);

/** @see CallEvidence */
export const callEvidenceSchema = z.object({
  seq: z.int().check(z.positive()),
  on: z.exactOptional(z.string()),
  method: z.string(),
  args: z.array(z.string()),
  outcome: callOutcomeSchema,
  member: z.exactOptional(z.object({ number: z.int().check(z.positive()), of: count })),
  startMs: z.exactOptional(z.number()),
  durationMs: z.exactOptional(z.number()),
});
