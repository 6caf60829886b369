/** How much of a text that a store has given goes into a report. Keys and messages are shorter; scripts may be long. */
const longest = 10_000;

/** The beginning of a text that is too long for a report, and how long it is. */
export function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}… (${text.length} characters)`;
}

/** What is told of a failure, with the texts in it cut where they are too long: a store may list names of megabytes. */
export function bounded<T>(value: T): T {
  // Cutting changes texts alone, and so no type.
  return isBounded(value) ? value : (shortened(value) as T);
}

function isBounded(value: unknown): boolean {
  if (typeof value === "string") return value.length <= longest;
  return !isNested(value) || Object.values(value).every(isBounded);
}

function shortened(value: unknown): unknown {
  if (typeof value === "string") return cut(value, longest);
  if (Array.isArray(value)) return value.map(shortened);
  if (!isNested(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shortened(one)]));
}

/** Byte arrays are not gone into: they hold no texts. */
function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null && !ArrayBuffer.isView(value);
}
