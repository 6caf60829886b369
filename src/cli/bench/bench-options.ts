import * as z from "zod/mini";
import { nearest } from "../../load/nearest.js";
import { dialects } from "../../results/index.js";
import { UsageError } from "../../runner/index.js";

/** A number above 0; `of` says of what. */
const amountOf = (of: string) =>
  z.pipe(
    z.string(),
    z.transform((text: string, context) => {
      const number = Number(text);
      if (Number.isFinite(number) && number > 0) return number;
      context.issues.push({ code: "custom", message: `give a number of ${of} above 0`, input: text });
      return z.NEVER;
    }),
  );

const pattern = z.pipe(
  z.string(),
  z.transform((text: string, context) => {
    try {
      return new RegExp(text, "i");
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      context.issues.push({ code: "custom", message: `give a regular expression (${reason})`, input: text });
      return z.NEVER;
    }
  }),
);

const flags = z.object({
  time: z.optional(amountOf("seconds")),
  grep: z.optional(z.array(pattern)),
  against: z.optional(z.string()),
  minEffect: z.optional(amountOf("percent")),
  failOnSlower: z.optional(z.boolean()),
  dialect: z.optional(z.enum(dialects, `give one of ${dialects.join(", ")}`)),
  timeout: z.optional(amountOf("milliseconds")),
  seed: z.optional(z.string().check(z.regex(/^\d{1,9}$/, "give a whole number, such as 7"))),
  json: z.optional(z.boolean()),
  color: z.optional(z.boolean()),
});

/** The flags of `bench`, checked. */
export type BenchFlags = z.infer<typeof flags>;

const names: Readonly<Record<string, string>> = { minEffect: "min-effect", failOnSlower: "fail-on-slower" };

/**
 * Checks the flags of `bench`.
 *
 * @throws UsageError that names the flag, what it was given, and what it takes
 */
export function parseBenchFlags(given: Record<string, unknown>): BenchFlags {
  const parsed = flags.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const [name = "", index] = issue?.path ?? [];
    const value = given[String(name)];
    const culprit: unknown = Array.isArray(value) ? value[Number(index)] : value;
    const flag = names[String(name)] ?? String(name);
    throw new UsageError(`\`--${flag} ${String(culprit)}\`: ${issue?.message ?? "is not understood"}.`);
  }
  const { against, minEffect, failOnSlower } = parsed.data;
  const only = minEffect !== undefined ? "min-effect" : failOnSlower ? "fail-on-slower" : undefined;
  if (against === undefined && only !== undefined) {
    const what = "Give the store or the revision to compare with: `--against <store or revision>`.";
    throw new UsageError(`\`--${only}\` goes with \`--against\`. ${what}`);
  }
  return parsed.data;
}

/**
 * The ids of the workloads that the patterns select; of all, where there are none.
 *
 * @throws UsageError where one of them selects none
 */
export function selectWorkloads(ids: readonly string[], patterns: readonly RegExp[] = []): string[] {
  const unmatched = patterns.find((pattern) => !ids.some((id) => pattern.test(id)));
  if (unmatched === undefined)
    return ids.filter((id) => patterns.length === 0 || patterns.some((one) => one.test(id)));
  // A slash is escaped there.
  const asked = unmatched.source.replaceAll("\\/", "/");
  const [meant] = nearest(asked, ids);
  const hint = meant === undefined ? "" : ` Did you mean \`${meant}\`?`;
  throw new UsageError(`No workload's id matches \`${asked}\`.${hint} The ids are: ${ids.join(", ")}.`);
}
