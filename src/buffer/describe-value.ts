/** `value` in a few words for an error message: its class and its size, never its whole content. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return `\`${value}\``;
  if (typeof value === "string") return `a string of ${value.length} characters`;
  if (typeof value === "function") return `a function, \`${value.name || "anonymous"}\``;
  if (typeof value !== "object") return `the ${typeof value} \`${String(value)}\``;
  if (Array.isArray(value)) return `an array of length ${value.length}`;
  const name = className(value);
  if (!ArrayBuffer.isView(value) && !(value instanceof ArrayBuffer)) return `an object of class \`${name}\``;
  return `${/^[AI]/.test(name) ? "an" : "a"} \`${name}\` of ${value.byteLength} bytes`;
}

function className(value: object): string {
  const made: unknown = Reflect.get(value, "constructor");
  return typeof made === "function" && made.name !== "" ? made.name : "Object";
}
