import {
  attempt,
  bufferOf,
  putMany,
  type Requirement,
  type Scenario,
  verifyList,
} from "../../src/spec/index.js";
import { dirSources, listLevel, listSources, prefixSources } from "./sources.js";

// More than a page holds: object stores hand out a thousand names at a time, databases often ten thousand.
const pageful = 1001;
/** As many as a page of some kind has, or two: what ends with a full page has no other behind it. */
const fullPages = [100, 256, 500, 512];
const manyPages = 10_001;

/**
 * Half of the keys in one directory and beside it, half over a thousand directories. The mark beside the slash sorts
 * behind it by its code and before it in most languages: a page that begins by one order and is cut by the other.
 */
const spread = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    i % 2 === 1 ? `group/${(i >> 1) % 1000}/c/${i}` : `array/c${i % 4 === 0 ? "/" : "_"}${i}`,
  );

/** Keys of a directory, numbered. */
const numbered = (directory: string, length: number) =>
  Array.from({ length }, (_, i) => `${directory}/${String(i).padStart(4, "0")}`);

/** A directory that is larger than a page by one key, one that is as large, and one behind them. */
const crowded = (root: string) => [
  ...numbered(`${root}/all`, pageful),
  ...numbered(`${root}/full`, pageful - 1),
  ...numbered(`${root}/rest`, 10),
];

/**
 * Puts {@link crowded} directories into the store, below a name that a token made of the last name of a page must not be
 * mistaken about; below a plain one where the store refuses that.
 */
async function putCrowd(scenario: Scenario): Promise<{ root: string; keys: string[] }> {
  const odd = crowded("many+more&c=1");
  const [first = ""] = odd;
  const made = await attempt("set", () => scenario.store.set?.(first, bufferOf(scenario, Uint8Array.of(7))));
  const [keys, left] = made.ok ? [odd, odd.slice(1)] : [crowded("many"), crowded("many")];
  await putMany(scenario, left);
  return { root: keys[0]?.split("/")[0] ?? "", keys };
}

/** Listings of more keys than a page holds. */
export const manyKeys: readonly Requirement[] = [
  {
    id: "list.many-keys",
    title:
      "A listing of as many keys as fill a page or two, and of one more, names every one of them, and each once.",
    why: "A listing that ends with its first page loses all chunks after the thousandth.",
    example: "1 001 calls of set, then list() → 1 001 keys",
    level: listLevel,
    since: "1.0.0",
    sources: listSources,
    needs: ["set", "list"],
    run: async (scenario) => {
      const list = () => scenario.store.list?.();
      const keys = spread(pageful);
      const startedAt = performance.now();
      let before = 0;
      for (const count of [...fullPages, pageful - 1, pageful]) {
        await putMany(scenario, keys.slice(before, count), { startedAt });
        await verifyList(scenario, `list() of ${count} keys`, keys.slice(0, count), list);
        before = count;
      }
    },
  },
  {
    id: "list.ten-thousand-keys",
    title: "A listing of more than ten thousand keys names every one of them, and each once.",
    why: "A listing that goes round ten times and no more, or ends with a larger page, loses the rest of a large array.",
    example: "10 001 calls of set, then list() → 10 001 keys",
    level: listLevel,
    since: "1.0.0",
    sources: listSources,
    needs: ["set", "list"],
    run: async (scenario) => {
      const keys = spread(manyPages);
      await putMany(scenario, keys, { budgetMs: 3000 });
      await verifyList(scenario, "list()", keys, () => scenario.store.list?.());
    },
  },
  {
    id: "list.prefix-many-keys",
    title: "`listPrefix` of a directory of more than a thousand keys names every one of them, and each once.",
    why: "A listing that ends with its first page loses all chunks after the thousandth.",
    example: '1001 keys below `c`, then listPrefix("c/") → 1001 keys',
    level: "must",
    since: "1.0.0",
    sources: prefixSources,
    needs: ["set", "listPrefix"],
    run: async (scenario) => {
      const { root, keys } = await putCrowd(scenario);
      for (const prefix of [`${root}/all/`, `${root}/full/`, `${root}/`]) {
        const owed = keys.filter((key) => key.startsWith(prefix));
        await verifyList(scenario, `listPrefix("${prefix}")`, owed, () =>
          scenario.store.listPrefix?.(prefix),
        );
      }
    },
  },
  {
    id: "list.dir-many-keys",
    title: "`listDir` names each child once where there are more than a thousand keys, in it or below it.",
    why: "A directory whose keys are spread over two pages is named by both; one behind the first page by none.",
    example: '1001 keys below `c/0` and one below `c/1`, then listDir("c") → "0", "1"',
    level: "must",
    since: "1.0.0",
    sources: dirSources,
    needs: ["set", "listDir"],
    run: async (scenario) => {
      const { root, keys } = await putCrowd(scenario);
      const children = new Set(keys.map((key) => key.split("/")[1] ?? ""));
      await verifyList(scenario, `listDir("${root}")`, children, () => scenario.store.listDir?.(root));
      const all = `${root}/all`;
      const owed = keys.filter((key) => key.startsWith(`${all}/`)).map((key) => key.slice(all.length + 1));
      await verifyList(scenario, `listDir("${all}")`, owed, () => scenario.store.listDir?.(all));
    },
  },
];
