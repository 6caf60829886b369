import { isClass, type UsableExport } from "./usable-export.js";

/** An export in a few words: "a class `MyStore`", "an object with `name`, `creat`", "the number 5". */
export function describeExport(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (typeof value === "function") {
    return `a ${isClass(value) ? "class" : "function"}${value.name === "" ? "" : ` \`${value.name}\``}`;
  }
  if (typeof value === "string")
    return value.length > 40 ? "a string" : `the string ${JSON.stringify(value)}`;
  if (typeof value !== "object") return `the ${typeof value} ${String(value)}`;
  if (Array.isArray(value)) return `an array of length ${value.length}`;
  const name = classNameOf(value);
  const keys = Object.keys(value);
  const kind = name === undefined ? "object" : `\`${name}\``;
  if (keys.length === 0) return name === undefined ? "an empty object" : `an instance of ${kind}`;
  const shown = keys.slice(0, 6).map((key) => `\`${key}\``);
  const more = keys.length > shown.length ? " and more" : "";
  return `${name === undefined ? "an object" : `an instance of ${kind}`} with ${shown.join(", ")}${more}`;
}

/** What an export is to this tool, as a report shows it: "async function", "ES Map", "instance of `MyStore`". */
export function formOf({ shape, value }: UsableExport): string {
  if (shape === "definition") return "definition";
  if (shape === "class" || shape === "map class")
    return nameOf(value) === undefined ? "class" : `class \`${nameOf(value)}\``;
  if (shape === "function") {
    return Object.prototype.toString.call(value) === "[object AsyncFunction]" ? "async function" : "function";
  }
  if (value instanceof Map && classNameOf(value) === "Map") return "ES Map";
  const name = classNameOf(value);
  return name === undefined ? "store object" : `instance of \`${name}\``;
}

/** The class name that an export goes by, where it has one that says something. */
export function storeNameOf({ shape, value }: UsableExport): string | undefined {
  if (shape === "class" || shape === "map class") return nameOf(value);
  if (shape === "instance") return classNameOf(value);
  const name: unknown = shape === "definition" ? Reflect.get(value, "name") : undefined;
  return typeof name === "string" ? name : undefined;
}

/** The name of an object's class; none for a plain object. */
function classNameOf(value: object): string | undefined {
  // Asked of the prototype, because a Proxy may answer for the object itself with anything.
  const made: unknown = Reflect.get(Object.getPrototypeOf(value) ?? {}, "constructor");
  const name = typeof made === "function" ? nameOf(made) : undefined;
  return name === "Object" ? undefined : name;
}

function nameOf(value: object): string | undefined {
  const name: unknown = Reflect.get(value, "name");
  // What is exported without a name of its own is called `default` by the language.
  return typeof name !== "string" || name === "" || name === "default" ? undefined : name;
}
