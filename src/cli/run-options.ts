import * as z from "zod/mini";
import { dialects } from "../results/index.js";
import type { RunOptions } from "../runner/index.js";
import { UsageError } from "../runner/index.js";
import { variableNamed } from "./settings/environment.js";

/** As text, or from a configuration as such. */
const pattern = z.pipe(
  z.custom<string | RegExp>((value) => typeof value === "string" || value instanceof RegExp),
  z.transform((text: string | RegExp, context) => {
    // One with a memory of its last match would miss every other requirement.
    if (text instanceof RegExp) return new RegExp(text.source, text.flags.replace(/[gy]/g, ""));
    try {
      return new RegExp(text, "i");
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `give a regular expression (${reason})`;
      context.issues.push({ code: "custom", message, input: text });
      return z.NEVER;
    }
  }),
);

/** A whole number above 0, or from `least` on; `of` says of what. */
const countOf = (of: string, least = 1) =>
  z.pipe(
    z.string(),
    z.transform((text: string, context) => {
      const number = Number(text);
      if (Number.isSafeInteger(number) && number >= least) return number;
      const range = least === 0 ? "from 0 on" : `above ${least - 1}`;
      context.issues.push({ code: "custom", message: `give a whole number of ${of} ${range}`, input: text });
      return z.NEVER;
    }),
  );

/** A seed, alone or with the place of a counterexample behind it: `7` or `7:3:1:0`. */
const seed = z.pipe(
  z
    .string()
    .check(z.regex(/^\d{1,9}(:\d+)*$/, "give a whole number, such as 7, or what a report says to replay")),
  z.transform((text: string) => {
    const [number = "", ...places] = text.split(":");
    return { seed: Number(number), ...(places.length > 0 && { path: places.join(":") }) };
  }),
);

/** One of several shares: `2/3`. */
const shard = z.pipe(
  z.string(),
  z.transform((text: string, context) => {
    const [, index, count] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
    const given = { index: Number(index), count: Number(count) };
    if (given.index >= 1 && given.index <= given.count) return given;
    const message = "give which share of how many, such as 1/3, 2/3 or 3/3";
    context.issues.push({ code: "custom", message, input: text });
    return z.NEVER;
  }),
);

const flags = z.object({
  grep: z.optional(z.array(pattern)),
  grepInvert: z.optional(z.array(pattern)),
  suite: z.optional(z.array(z.string())),
  timeout: z.optional(countOf("milliseconds")),
  concurrency: z.optional(countOf("requirements")),
  seed: z.optional(seed),
  runs: z.optional(countOf("commands")),
  large: z.optional(z.boolean()),
  profile: z.optional(z.boolean()),
  bench: z.optional(z.boolean()),
  shard: z.optional(shard),
  failed: z.optional(z.boolean()),
  bail: z.optional(countOf("failures")),
  retry: z.optional(countOf("further tries", 0)),
  repeat: z.optional(countOf("tries")),
  failOnFlaky: z.optional(z.boolean()),
  strict: z.optional(z.boolean()),
  dialect: z.optional(z.enum(dialects, `give one of ${dialects.join(", ")}`)),
  reporter: z.optional(z.array(z.string())),
  color: z.optional(z.boolean()),
  verbose: z.optional(z.boolean()),
  inProcess: z.optional(z.boolean()),
  baseline: z.optional(z.string().check(z.regex(/\S/, "name a file"))),
  updateBaseline: z.optional(z.boolean()),
  writeRepro: z.optional(z.string().check(z.regex(/\S/, "name a directory"))),
  reason: z.optional(z.string().check(z.regex(/\S/, "say why the requirements are let be"))),
});

/** The flags of `run`, checked. */
export type RunFlags = z.infer<typeof flags>;

/**
 * Checks the flags of a command line, and what stands in the place of flags.
 *
 * @param onCommandLine the names of those that were given as flags; the others are told as variables
 * @throws UsageError that names the flag, what it was given, and what it takes
 */
export function parseRunFlags(
  given: Record<string, unknown>,
  onCommandLine: readonly string[] = Object.keys(given),
): RunFlags {
  const parsed = flags.safeParse(given);
  if (parsed.success) return assertCompatible(parsed.data);
  const [issue] = parsed.error.issues;
  const [name = "", index] = issue?.path ?? [];
  const value = given[String(name)];
  const culprit: unknown = Array.isArray(value) ? value[Number(index)] : value;
  const spelt = onCommandLine.includes(String(name))
    ? `--${kebab(String(name))} ${String(culprit)}`
    : `${variableNamed(String(name))}=${String(culprit)}`;
  throw new UsageError(`\`${spelt}\`: ${issue?.message ?? "is not understood"}.`);
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function assertCompatible(flags: RunFlags): RunFlags {
  if ((flags.repeat ?? 1) > 1 && (flags.retry ?? 0) > 0) {
    throw new UsageError(
      "`--retry` lets pass what `--repeat` is there to show: give one of the two. A repetition with other " +
        "verdicts than the first is flaky, and fails the run.",
    );
  }
  return flags;
}

/** The flags as options of a run. */
export function toRunOptions({
  grep,
  grepInvert,
  suite,
  timeout,
  concurrency,
  seed,
  runs,
  large,
  profile,
  bench,
  shard,
  bail,
  retry,
  repeat,
  failOnFlaky,
  strict,
  dialect,
  verbose,
}: RunFlags): Partial<RunOptions> {
  return {
    ...(grep && { grep }),
    ...(grepInvert && { grepInvert }),
    ...(suite && { suites: suite }),
    ...(timeout !== undefined && { timeoutMs: timeout }),
    ...(concurrency !== undefined && { concurrency }),
    ...seed,
    ...(runs !== undefined && { runs }),
    ...(large && { large }),
    ...(profile && { profile }),
    // Timings are the whole store's; the first shard takes them.
    ...((bench === false || (shard && shard.index > 1)) && { benchMs: 0 }),
    ...(shard && { shard }),
    ...(bail !== undefined && { bail }),
    ...(retry !== undefined && { retry }),
    // Whoever repeats wants to know that nothing differs.
    ...(repeat !== undefined && { repeat, failOnFlaky: repeat > 1 }),
    ...(failOnFlaky && { failOnFlaky }),
    ...(verbose && { keepsOutput: true }),
    ...(strict !== undefined && { strict }),
    ...(dialect && { dialect }),
  };
}
