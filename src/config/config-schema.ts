import * as z from "zod/mini";
import type { Shape } from "../load/index.js";
import { dialects } from "../results/index.js";
import type { Config, StoreEntry } from "./define-config.js";
import type { Settings } from "./settings.js";

/** What is not of this kind is refused in these words. */
const takes = (what: string, holds: (value: unknown) => boolean) =>
  z.optional(z.custom((value) => value === undefined || holds(value), `must be ${what}`));

const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) > 0;
const oneOrMore = (holds: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) ? value.every(holds) : holds(value);

const flag = takes("true or false", (value) => typeof value === "boolean");

const settings = {
  grep: takes("a regular expression or a list of some, each as such or as a string", oneOrMore(isPattern)),
  grepInvert: takes(
    "a regular expression or a list of some, each as such or as a string",
    oneOrMore(isPattern),
  ),
  suite: takes("the id of a suite, or a list of some", oneOrMore(isText)),
  timeout: takes("a whole number of milliseconds above 0", isCount),
  concurrency: takes("a whole number of requirements above 0", isCount),
  dialect: takes(`one of ${dialects.join(", ")}`, (value) => dialects.some((dialect) => dialect === value)),
  strict: flag,
  bail: takes("a whole number of failures above 0", isCount),
  retry: takes("a whole number of further tries from 0 on", (value) => value === 0 || isCount(value)),
  failOnFlaky: flag,
  repeat: takes("a whole number of tries above 0", isCount),
  seed: takes("a whole number, such as 7, or what a report says to replay, such as `7:3:1`", isSeed),
  runs: takes("a whole number of commands above 0", isCount),
  large: flag,
  bench: flag,
  inProcess: flag,
  verbose: flag,
  baseline: takes("the path of a file", isText),
} satisfies Record<keyof Settings, z.ZodMiniType>;

const config = {
  stores: takes("an object with a store for each name", isObject),
  reporters: takes("a reporter, such as `junit=out.xml`, or a list of some", oneOrMore(isText)),
  suites: takes("a list of suites, or of the paths of modules that export some", Array.isArray),
  $schema: takes("a text", (value) => typeof value === "string"),
  ...settings,
} satisfies Record<keyof Config, z.ZodMiniType>;

const entry = {
  store: takes("what to import, or what a store module exports", (value) => isText(value) || isObject(value)),
  ...settings,
} satisfies Record<keyof StoreEntry, z.ZodMiniType>;

/** The settings, by name. */
export const settingNames: readonly string[] = Object.keys(settings);

/** The shape of a configuration, but for what is in `stores` and `suites`. */
export const configShape = shapeOf(config, "a configuration");

/** The shape of an entry of `stores`, but for the store. */
export const entryShape = shapeOf(entry, "an entry of `stores`");

/** The shape of an object of settings and what stands beside them, each in the words of what it takes. */
export function settingsWith(
  others: Record<string, readonly [takes: string, holds: (value: unknown) => boolean]>,
  what: string,
): Shape {
  const own = Object.entries(others).map(([name, [words, holds]]) => [name, takes(words, holds)] as const);
  return shapeOf({ ...settings, ...Object.fromEntries(own) }, what);
}

function shapeOf(members: Record<string, z.ZodMiniType>, what: string): Shape {
  return { schema: z.strictObject(members), knownAt: () => ({ keys: Object.keys(members), what }) };
}

function isObject(value: unknown): boolean {
  return (
    (typeof value === "object" && value !== null && !Array.isArray(value)) || typeof value === "function"
  );
}

function isPattern(value: unknown): boolean {
  if (value instanceof RegExp) return true;
  if (typeof value !== "string") return false;
  try {
    return new RegExp(value) instanceof RegExp;
  } catch {
    return false;
  }
}

function isSeed(value: unknown): boolean {
  return /^\d{1,9}(:\d+)*$/.test(String(value));
}
