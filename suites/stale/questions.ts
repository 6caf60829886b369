import type { Buffer } from "../../src/buffer/index.js";
import { attempt, collect, type Outcome, type Scenario, settle } from "../../src/spec/index.js";
import type { ByteRequest, Store } from "../../src/store/index.js";

/** The keys that are asked for, of which the last one is not there at first, and their directories. */
export const keys = ["foo/a", "foo/c/0", "bar/c/0", "new/c/0"] as const;
const directories = ["foo", "foo/c", "bar", "new"] as const;

/** Names that are waited for: a listing need not end. */
const most = 200;

/** What a store answers to each question, by the call below the root. Whatever is refused is `an error`. */
export type Answers = ReadonlyMap<string, string>;

/** Asks a store everything that it can be asked, about what lies below the root; a slash ends that, or it is empty. */
export async function askAll(scenario: Scenario, store: Store, root: string): Promise<Answers> {
  const asked = questionsOf(scenario, store, root).map(
    async ([call, ask]) => [call, await answerOf(call, ask)] as const,
  );
  return new Map(await Promise.all(asked));
}

type Question = readonly [call: string, ask: () => Promise<string>];

async function answerOf(call: string, ask: () => Promise<string>): Promise<string> {
  const result = await attempt(call, ask);
  return result.ok ? result.value : "an error";
}

function questionsOf(scenario: Scenario, store: Store, root: string): Question[] {
  const { can } = scenario;
  const questions = [...readsOf(scenario, store, root)];
  for (const key of keys) {
    const at = root + key;
    if (can("exists")) questions.push([`exists("${key}")`, async () => String(await store.exists?.(at))]);
    if (can("getSize")) questions.push([`getSize("${key}")`, async () => String(await store.getSize?.(at))]);
  }
  if (can("list")) {
    const list = async () => (await collect(store.list?.(), most)).filter((name) => name.startsWith(root));
    questions.push([
      "list()",
      async () =>
        (await list())
          .map((name) => name.slice(root.length))
          .sort()
          .join(),
    ]);
  }
  for (const name of directories) questions.push(...aboutDirectory(scenario, store, root, name));
  return questions;
}

function readsOf({ can, prototype }: Scenario, store: Store, root: string): Question[] {
  const requests: readonly (ByteRequest | undefined)[] = [
    undefined,
    ...(can("get.range") ? [{ start: 1, end: 4 }] : []),
    ...(can("get.suffix") ? [{ suffix: 3 }] : []),
  ];
  const alone = keys.flatMap((key) =>
    requests.map((request): Question => {
      const call = `get("${key}"${request ? `, ${JSON.stringify(request)}` : ""})`;
      return [call, async () => textOf(await settle(() => store.get(root + key, prototype, request)))];
    }),
  );
  if (!can("getPartialValues")) return alone;
  const batch = async () => {
    const results =
      (await store.getPartialValues?.(
        prototype,
        keys.map((key) => [root + key]),
      )) ?? [];
    return results.map(bytesText).join(", ");
  };
  return [...alone, ["getPartialValues of all keys", batch]];
}

function aboutDirectory({ can }: Scenario, store: Store, root: string, name: string): Question[] {
  const at = root + name;
  const names = async (list: AsyncIterable<string> | undefined) => (await collect(list, most)).sort();
  const questions: Question[] = [];
  if (can("getSizePrefix"))
    questions.push([`getSizePrefix("${name}")`, async () => String(await store.getSizePrefix?.(at))]);
  if (can("isEmpty")) questions.push([`isEmpty("${name}")`, async () => String(await store.isEmpty?.(at))]);
  if (can("listDir"))
    questions.push([`listDir("${name}")`, async () => (await names(store.listDir?.(at))).join()]);
  if (can("listPrefix")) {
    const list = async () => {
      const found = await names(store.listPrefix?.(`${at}/`));
      return found.map((key) => (key.startsWith(root) ? key.slice(root.length) : key)).join();
    };
    questions.push([`listPrefix("${name}/")`, list]);
  }
  return questions;
}

function textOf(outcome: Outcome): string {
  if (outcome.kind === "bytes") return hexOf(outcome.bytes);
  return outcome.kind === "rejected" ? "an error" : outcome.kind;
}

function bytesText(result: Buffer | undefined): string {
  return result ? hexOf(result.asArrayLike()) : "missing";
}

function hexOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
  return `${bytes.length} bytes, ${hex}`;
}
