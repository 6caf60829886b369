import * as z from "zod/mini";
import { type Report, reportVersion } from "./report.js";
import { reportSchema } from "./report-schema.js";

/**
 * Reads a report that comes from outside, such as one parsed from a file. Fields that are not known are dropped.
 *
 * @throws TypeError that names the path of the first thing that is wrong, such as `results[3].verdict`.
 */
export function parseReport(data: unknown): Report {
  const version = memberOf(data, "reportVersion");
  if (typeof version === "number" && version !== reportVersion) {
    throw new TypeError(
      `The report has \`reportVersion\` ${show(version)}, and this version of zarr-store-conform reads ` +
        `${show(reportVersion)}: use the version that wrote the report`,
    );
  }
  const parsed = z.safeParse(reportSchema, data);
  if (parsed.success) return parsed.data;
  throw new TypeError(messageOf(parsed.error.issues, data));
}

type Issue = z.core.$ZodIssue;

function messageOf([issue, ...others]: readonly Issue[], data: unknown): string {
  if (issue === undefined) return "The report is not valid";
  const found = issue.path.reduce(memberOf, data);
  const what = issue.path.length === 0 ? "The report" : `\`${pathText(issue.path)}\` of the report`;
  const more = others.length === 0 ? "" : ` (and ${others.length} more like this)`;
  const is = found === undefined ? "is missing" : `is ${show(found)}`;
  return `${what} ${is}, but must be ${wanted(issue)}${more}: give what \`--reporter json\` wrote, unchanged`;
}

/** What an issue asks for. */
function wanted(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "int" ? "a whole number" : `of type ${issue.expected}`;
    case "invalid_value":
      return issue.values.map(show).join(" or ");
    case "too_small":
      return `at least ${issue.minimum}`;
    case "invalid_format":
      return "bytes as lower-case hexadecimal";
    case "invalid_union":
      return issue.discriminator === undefined ? "of another type" : "one that this version knows";
    default:
      return "something else";
  }
}

function memberOf(value: unknown, name: PropertyKey): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

/** A path as JavaScript writes it: `results[3].failure.args`. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((name) => {
      if (typeof name === "number") return `[${name}]`;
      return /^[A-Za-z_$][\w$]*$/.test(String(name))
        ? `.${String(name)}`
        : `[${JSON.stringify(String(name))}]`;
    })
    .join("")
    .replace(/^\./, "");
}

const longest = 60;

function show(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "an array" : "an object";
  const source = typeof value === "string" ? JSON.stringify(value) : String(value);
  return `\`${source.length > longest ? `${source.slice(0, longest)}…` : source}\``;
}
