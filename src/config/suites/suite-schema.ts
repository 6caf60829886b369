import * as z from "zod/mini";
import type { KnownKeys } from "../../load/index.js";
import { dialects, levels } from "../../results/index.js";
import type { Requirement, Suite } from "../../spec/index.js";
import { capabilities } from "../../store/index.js";

const sentence = z.string().check(z.minLength(1, "must not be empty"));

const idOf = (what: string, form: RegExp, example: string) =>
  z.string().check(z.regex(form, `must be ${what}, such as \`${example}\``));

const level = z.union(
  [z.enum(levels), z.strictObject({ zarr: z.enum(levels), zarrita: z.enum(levels), zarrjs: z.enum(levels) })],
  `must be one of ${levels.join(", ")}, or one for each of ${dialects.join(", ")}`,
);

const source = z.strictObject({ document: sentence, section: sentence, url: z.optional(z.string()) });

const requirementMembers = {
  id: idOf(
    "the suite's id, a dot, and small letters, digits and hyphens",
    /^[a-z\d-]+\.[a-z\d.-]+$/,
    "ours.quota",
  ),
  title: sentence,
  why: z.string(),
  example: z.string(),
  sources: z.array(source),
  level,
  since: z.string().check(z.regex(/^\d+\.\d+\.\d+/, "must be a version, such as `1.0.0`")),
  dialects: z.optional(z.array(z.enum(dialects))),
  needs: z.array(z.enum(capabilities)),
  only: z.optional(z.literal("large")),
  early: z.optional(z.literal(true)),
  quiet: z.optional(z.literal(true)),
  given: z.optional(z.custom((value) => isGiven(value), "must be what `given(…)` returns")),
  rulings: z.optional(z.looseObject({ zarr: z.unknown(), zarrita: z.unknown(), zarrjs: z.unknown() })),
  catches: z.optional(z.array(z.string())),
  run: z.custom((value) => typeof value === "function", "must be a function that takes the scenario"),
} satisfies Record<keyof Requirement, z.ZodMiniType>;

const suiteMembers = {
  id: idOf("small letters, digits and hyphens", /^[a-z][a-z\d-]*$/, "ours"),
  title: sentence,
  requirements: z.array(z.strictObject(requirementMembers)).check(z.minLength(1, "must not be empty")),
} satisfies Record<keyof Suite, z.ZodMiniType>;

/** The shape of a suite of the user's. Unknown keys are refused. */
export const suiteSchema = z.strictObject(suiteMembers);

/** The keys that are known at a place in a suite. */
export function knownInSuite(path: readonly PropertyKey[]): KnownKeys {
  if (path.length === 0) return { keys: Object.keys(suiteMembers), what: "a suite" };
  if (path.length === 2) return { keys: Object.keys(requirementMembers), what: "a requirement" };
  if (path.includes("sources")) return { keys: ["document", "section", "url"], what: "a source" };
  return { keys: dialects, what: "levels" };
}

function isGiven(value: unknown): boolean {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "entries") === "function";
}
