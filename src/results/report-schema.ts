import * as z from "zod/mini";
import { callEvidenceSchema } from "./evidence-schema.js";
import { failureSchema } from "./failure-schema.js";
import { profileSchema } from "./profile-schema.js";
import { type Report, reportVersion } from "./report.js";
import { timingsSchema } from "./timing-schema.js";
import { dialects, levels, verdicts } from "./verdict.js";

const text = z.string();
const number = z.number();
const count = z.int().check(z.nonnegative());

const requirementSchema = z.object({
  title: text,
  why: text,
  suite: text,
  since: text,
  sources: z.array(z.object({ document: text, section: text, url: z.exactOptional(text) })),
  needs: z.exactOptional(z.array(text)),
});

const printedSchema = z.object({ text, cut: z.exactOptional(count) });
const noteSchema = z.discriminatedUnion("standing", [
  z.object({ standing: z.literal("listed"), reason: text, code: z.exactOptional(text) }),
  z.object({ standing: z.literal("new"), spared: z.exactOptional(z.enum(verdicts)) }),
]);

const resultSchema = z.object({
  requirement: text,
  suite: text,
  level: z.enum(levels),
  verdict: z.enum(verdicts),
  assertions: count,
  durationMs: number,
  tries: z.exactOptional(z.array(z.object({ verdict: z.enum(verdicts), code: z.exactOptional(text) }))),
  notTried: z.exactOptional(z.object({ capability: z.exactOptional(text), reason: text })),
  failure: z.exactOptional(failureSchema),
  further: z.exactOptional(z.array(z.object({ label: text, code: text }))),
  journal: z.exactOptional(z.array(callEvidenceSchema)),
  profile: z.exactOptional(profileSchema),
  reproduction: z.exactOptional(text),
  output: z.exactOptional(printedSchema),
  baseline: z.exactOptional(noteSchema),
});

const breachSchema = z.object({
  owner: text,
  metBy: z.exactOptional(text),
  failure: failureSchema,
  passing: z.exactOptional(z.literal(true)),
  journal: z.array(callEvidenceSchema),
  reproduction: z.exactOptional(text),
});

const shardSchema = z.object({
  index: z.int().check(z.positive()),
  count: z.int().check(z.positive()),
  planned: z.array(text),
  selected: count,
  digest: text,
  breaches: z.array(breachSchema),
});

const countsSchema = z.object({
  pass: count,
  fail: count,
  warn: count,
  unsupported: count,
  skip: count,
  timeout: count,
  crash: count,
  error: count,
  flaky: count,
  xfail: count,
  xpass: count,
});

const storeSchema = z.object({
  specifier: text,
  name: text,
  package: z.exactOptional(z.object({ name: text, version: z.exactOptional(text) })),
  dialect: z.enum(dialects),
  dialectFrom: z.enum(["detected", "declared", "option"]),
  form: text,
  capabilities: z.array(
    z.object({ capability: text, supported: z.boolean(), reason: z.exactOptional(text) }),
  ),
  policies: z.record(text, text),
});

/**
 * A report as it comes from outside. Fields that it does not know are let pass and dropped, so that an
 * older version of this tool reads the report of a newer one with the same `reportVersion`.
 */
export const reportSchema = z.object({
  reportVersion: z.literal(reportVersion),
  suiteVersion: text,
  startedAt: text,
  store: storeSchema,
  environment: z.object({ runtime: text, runtimeVersion: text, platform: text, arch: text }),
  seed: number,
  shard: z.exactOptional(shardSchema),
  summary: z.object({
    conforms: z.boolean(),
    counts: countsSchema,
    assertions: count,
    durationMs: number,
    strict: z.boolean(),
    failOnFlaky: z.exactOptional(z.literal(true)),
    notRun: z.exactOptional(count),
  }),
  requirements: z.record(text, requirementSchema),
  results: z.array(resultSchema),
  timings: z.nullable(timingsSchema),
  output: z.exactOptional(printedSchema),
  baseline: z.exactOptional(z.object({ file: text, suiteVersion: text, entries: count })),
});

// The schema and the types written by hand are one: were a field missing on either side, this would not compile.
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
true satisfies Same<Flat<z.infer<typeof reportSchema>>, Flat<Report>>;
