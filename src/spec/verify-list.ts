import type { ListDifference } from "../results/index.js";
import type { Scenario } from "./scenario.js";
import { attempt } from "./verify-call.js";

/** How many names of each kind go into a report. */
const named = 20;

/** So many names past twice those owed are waited for: a listing need not end. */
const patience = 1000;

/** Lists and holds the names against those owed: each once, in any order. Returns what was listed. */
export async function verifyList(
  scenario: Scenario,
  call: string,
  owed: Iterable<string>,
  list: () => AsyncIterable<string> | undefined,
): Promise<string[]> {
  const due = new Set(owed);
  const result = await attempt(call, () => collect(list(), 2 * due.size + patience));
  if (!result.ok) {
    scenario.judge({ standing: "wrong", label: call, failure: result.failure });
    return [];
  }
  judgeList(scenario, call, due, result.value);
  return result.value;
}

/** Holds names that were listed elsewhere against those owed: each once, in any order. Returns whether they are right. */
export function judgeList(
  scenario: Scenario,
  call: string,
  owed: Iterable<string>,
  listed: readonly string[],
): boolean {
  const difference = compare(scenario, call, owed instanceof Set ? owed : new Set(owed), listed);
  if (difference === undefined) scenario.judge({ standing: "right" });
  else
    scenario.judge({ standing: "wrong", label: call, failure: { code: "list.differs", args: difference } });
  return difference === undefined;
}

/** Everything that an iterable yields, in its order, or the first `most` of it. */
export async function collect<T>(
  items: AsyncIterable<T> | undefined,
  most = Number.POSITIVE_INFINITY,
): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items ?? []) {
    all.push(item);
    if (all.length >= most) break;
  }
  return all;
}

function compare(
  { given }: Scenario,
  call: string,
  due: ReadonlySet<string>,
  listed: readonly string[],
): ListDifference | undefined {
  const found = new Set(listed);
  const missing = [...due].filter((name) => !found.has(name));
  const unexpected = [...found].filter((name) => !due.has(name));
  const repeated = listed.length === found.size ? [] : repeats(listed);
  if (missing.length + unexpected.length + repeated.length === 0) return undefined;
  const sibling = siblingAmong(call, unexpected, given.keys());
  return {
    call,
    ...(sibling !== undefined && { sibling }),
    missing: missing.slice(0, named),
    unexpected: unexpected.slice(0, named),
    repeated: repeated.slice(0, named),
    expectedCount: due.size,
    receivedCount: listed.length,
  };
}

/**
 * The key that an unexpected name stems from where it begins with the characters of the directory that was listed, and not
 * with its slash: `foobar/a` of `foo`, or `foo` itself.
 */
function siblingAmong(
  call: string,
  unexpected: readonly string[],
  keys: Iterable<string>,
): string | undefined {
  const [, method, prefix = ""] = /^(listPrefix|listDir)\("(.+?)\/?"\)/.exec(call) ?? [];
  if (method === undefined) return undefined;
  const isSibling = (key: string) => key.startsWith(prefix) && key[prefix.length] !== "/";
  if (method === "listPrefix") return unexpected.find(isSibling);
  const names = unexpected.filter((name) => name !== "");
  return [...keys].find((key) => isSibling(key) && names.some((name) => key.startsWith(prefix + name)));
}

function repeats(names: readonly string[]): string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const name of names) (seen.has(name) ? again : seen).add(name);
  return [...again];
}
