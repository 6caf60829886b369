import type * as z from "zod/mini";
import { describeExport } from "./exports/describe-export.js";
import { nearest } from "./nearest.js";

/** The keys that are known at a place, and what that place is called. */
export interface KnownKeys {
  keys: readonly string[];
  /** Such as `a definition`. */
  what: string;
}

/** What a value is held against. */
export interface Shape {
  schema: z.ZodMiniType;
  /** What is known at the place that these keys lead to. */
  knownAt(path: readonly PropertyKey[]): KnownKeys;
}

/**
 * Every fault of a value, each in a line that names its place; an unknown key with the nearest known one.
 *
 * @param at the keys that lead to the value, where it is part of another
 */
export function faultsIn(value: unknown, shape: Shape, at: readonly PropertyKey[] = []): string[] {
  const result = shape.schema.safeParse(value);
  return result.success ? [] : result.error.issues.flatMap((issue) => faultsOf(issue, value, shape, at));
}

function faultsOf(
  issue: z.core.$ZodIssue,
  root: unknown,
  { knownAt }: Shape,
  at: readonly PropertyKey[],
): string[] {
  const path = [...at, ...issue.path];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => unknownKey(key, path, knownAt(issue.path)));
  const place = path.length === 0 ? "it" : `\`${placeText(path)}\``;
  const found = `but is ${describeExport(valueAt(root, issue.path))}`;
  if (issue.code === "invalid_value") {
    return [
      `${place} must be one of ${issue.values.map((value) => `\`${String(value)}\``).join(", ")}, ${found}`,
    ];
  }
  const wanted = issue.code === "invalid_type" ? `must be ${article(issue.expected)}` : issue.message;
  return [`${place} ${wanted}, ${found}`];
}

function unknownKey(key: string, path: readonly PropertyKey[], { keys, what }: KnownKeys): string {
  const near = nearest(key, keys)[0];
  const advice =
    near === undefined
      ? `known are ${keys.map((name) => `\`${name}\``).join(", ")}`
      : `did you mean \`${near}\`?`;
  return `\`${placeText([...path, key])}\` is no key of ${what}: ${advice}`;
}

/** A place as it is written in code: `stores.s3.timeout`, `suites[1]`. */
export function placeText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}

function article(type: string): string {
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
}
