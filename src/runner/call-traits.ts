import { itemsOf, type JournalCall } from "../harness/index.js";

/** Whether a call writes. */
export function isWrite({ method }: JournalCall): boolean {
  return /^(set|delete|clear)/.test(method);
}

/** Whether a call puts a whole value under a key. */
export function isWholeSet({ method, args }: JournalCall): boolean {
  return /^set(Item)?$/.test(method) && args[2] === undefined;
}

/** When a call had ended, on the clock of its beginning; never where it is pending. */
export function endOf(call: Pick<JournalCall, "endedAt"> | undefined): number {
  return call?.endedAt ?? Number.POSITIVE_INFINITY;
}

/** Whether a call is about no key, and bears on all that come after it: it opens, closes, or makes another handle. */
export function isOfLife({ method }: JournalCall): boolean {
  return /^(open|close|clear|withReadOnly)$/.test(method);
}

/** Whether two calls were under way at once. */
export function isBeside(call: JournalCall, other: JournalCall): boolean {
  return call !== other && call.startedAt < endOf(other) && other.startedAt < endOf(call);
}

/** What the methods of the contract are called in the other dialects. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  get: ["getItem", "getRange"],
  set: ["setItem"],
  delete: ["deleteItem"],
  exists: ["has", "containsItem"],
  list: ["keys"],
};

/** Whether a call is one of this method, as the contract names it. */
export function isOfMethod({ method }: JournalCall, name: string): boolean {
  return method === name || (otherNames[name]?.includes(method) ?? false);
}

/** The keys that a call names, without a leading slash: its own, and those of the members of a batch. */
export function keysNamed({ args }: JournalCall): string[] {
  const named = args.flatMap((arg): unknown[] => {
    if (typeof arg === "string") return [arg];
    return (itemsOf(arg) ?? []).map((item) => (Array.isArray(item) ? item[0] : undefined));
  });
  return named.filter((key) => typeof key === "string").map((key) => key.replace(/^[/]/, ""));
}

/** Whether what a call is about lies below a place, or above it. */
export function isAmid(call: JournalCall, place: string): boolean {
  return keysNamed(call).some((key) => {
    const name = key.replace(/[/]$/, "");
    return name === "" || name.startsWith(`${place}/`) || place.startsWith(`${name}/`);
  });
}
