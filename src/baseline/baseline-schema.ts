import * as z from "zod/mini";

/** The platforms that an entry can be bound to, as Node names them. */
export const platforms = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "openbsd",
  "sunos",
  "win32",
] as const;

const filled = (what: string) => z.string(what).check(z.regex(/\S/, what));

/** An entry as a file has it. A reason that is missing is read as an empty one, and told apart from other faults. */
export const entrySchema = z.strictObject({
  id: filled("give the `id` of a requirement, such as `byte-range.suffix-zero`"),
  reason: z._default(z.string("give the `reason` as text"), ""),
  code: z.exactOptional(filled("give the `code` of a failure, such as `range.zero-padded`, or leave it out")),
  platform: z.exactOptional(
    z.enum(platforms, `give one of ${platforms.join(", ")} as the \`platform\`, or leave it out`),
  ),
});

/** A baseline file, but for its entries. */
export const baselineSchema = z.strictObject({
  $schema: z.exactOptional(z.string()),
  suiteVersion: z
    .string("give the `suiteVersion` that the baseline is of, such as `1.0.0`")
    .check(z.regex(/^\d+\.\d+\.\d+$/, "give the `suiteVersion` as three numbers, such as `1.0.0`")),
  entries: z.array(z.unknown(), "give the `entries` as a list; an empty one is `[]`"),
});
