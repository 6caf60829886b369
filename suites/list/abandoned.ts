import { mustSucceed, put, putEach, type Requirement, verifyList } from "../../src/spec/index.js";
import type { Store } from "../../src/store/index.js";
import { letters, valuesAt } from "../tree.js";
import { dirSources, listLevel, listSources, prefixSources } from "./sources.js";

const keys = ["foo/a", "foo/b", "foo/c"];

/** More listings than a pool has connections; a slow store is left fewer, in milliseconds. */
const [most, budgetMs] = [130, 400];

/** Leaves a listing after its first name, often, and then needs the store. */
const leave =
  (call: string, list: (store: Store) => AsyncIterable<string> | undefined, owed: readonly string[]) =>
  async (scenario: Parameters<Requirement["run"]>[0]) => {
    const { store } = scenario;
    await putEach(scenario, valuesAt(...keys));
    const startedAt = performance.now();
    for (let i = 0; i < most && performance.now() - startedAt < budgetMs; i++) {
      await mustSucceed(scenario, `${call}, left after the first name`, async () => {
        for await (const _ of list(store) ?? []) break;
      });
    }
    await put(scenario, "foo/d", letters(3, 1));
    await verifyList(scenario, call, owed, () => list(store));
  };

const common = {
  title: "A listing that is left after its first name leaves nothing behind that blocks the store.",
  why: "Readers stop when they have found what they look for; a lock or a cursor kept then stops all that follow.",
  since: "1.0.0",
} as const;

const whole = [...keys, "foo/d"];

/** Listings that nobody reads to their end. */
export const abandoned: readonly Requirement[] = [
  {
    ...common,
    id: "list.abandoned",
    example: 'for await (const key of list()) break; then set("c/0", …) → no error, and no waiting',
    level: listLevel,
    sources: listSources,
    needs: ["set", "list"],
    run: leave("list()", (store) => store.list?.(), whole),
  },
  {
    ...common,
    id: "list.prefix-abandoned",
    title: "A `listPrefix` that is left after its first key leaves nothing behind that blocks the store.",
    example: 'for await (const key of listPrefix("foo/")) break; then set("foo/d", …) → no error',
    level: "must",
    sources: prefixSources,
    needs: ["set", "listPrefix"],
    run: leave('listPrefix("foo/")', (store) => store.listPrefix?.("foo/"), whole),
  },
  {
    ...common,
    id: "list.dir-abandoned",
    title: "A `listDir` that is left after its first name leaves nothing behind that blocks the store.",
    example: 'for await (const name of listDir("foo")) break; then set("foo/d", …) → no error',
    level: "must",
    sources: dirSources,
    needs: ["set", "listDir"],
    run: leave('listDir("foo")', (store) => store.listDir?.("foo"), ["a", "b", "c", "d"]),
  },
];
