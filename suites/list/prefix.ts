import {
  attempt,
  collect,
  judgeList,
  mayReject,
  put,
  type Requirement,
  type Scenario,
  verifyList,
} from "../../src/spec/index.js";
import {
  assertCasesApart,
  besetDirectories,
  halfNames,
  keyAndDirectory,
  keysBelow,
  letters,
  oddDirectoriesAmong,
  oddNames,
  oddSiblings,
  siblings,
  tree,
  treeDirectories,
  twoCases,
  unused,
} from "../tree.js";
import { prefixSources } from "./sources.js";

const common = { level: "must", since: "1.0.0", needs: ["listPrefix"], sources: prefixSources } as const;

/** Lists each directory and holds the keys against those that the model has there. */
const listEach = (directories: readonly string[]) => async (scenario: Scenario) => {
  for (const directory of directories) {
    const [prefix, owed] = [`${directory}/`, keysBelow(scenario.given.keys(), directory)];
    await verifyList(scenario, `listPrefix("${prefix}")`, owed, () => scenario.store.listPrefix?.(prefix));
  }
};

/** A prefix that ends within a name: keys that begin with it, each once, or an error. */
const listHalf = async (scenario: Scenario, prefix: string) => {
  const call = `listPrefix("${prefix}")`;
  let listed: string[] = [];
  const list = async () => {
    listed = await collect(scenario.store.listPrefix?.(prefix), 1000);
  };
  if (!(await mayReject(scenario, call, list))) return;
  const allowed = [...scenario.given.keys()].filter((key) => key.startsWith(prefix) && listed.includes(key));
  judgeList(scenario, call, allowed, listed);
};

/** What `listPrefix` owes. */
export const prefix: readonly Requirement[] = [
  {
    ...common,
    id: "list.prefix-directory",
    title: "`listPrefix` of a directory names each key below it once, at every depth, whole from the root.",
    why: "A group is copied or moved by these names; one that is relative, or left out, is not found again.",
    example: 'listPrefix("a/b/") where there are `a/c` and `a/b/c/0` → "a/b/c/0"',
    given: tree,
    run: listEach(treeDirectories),
  },
  {
    ...common,
    id: "list.prefix-root",
    title: "`listPrefix` of the empty prefix names every key.",
    why: "The root group is listed like any other; a store that lists nothing there seems empty.",
    example: 'listPrefix("") → every key',
    given: tree,
    run: async (scenario) => {
      const list = () => scenario.store.listPrefix?.("");
      await verifyList(scenario, 'listPrefix("")', scenario.given.keys(), list);
    },
  },
  {
    ...common,
    id: "list.prefix-siblings",
    title: "`listPrefix` of a directory names no key of a sibling that shares its characters.",
    why: "What is moved or removed by the listing of `foo/` must not take `foobar` along.",
    example: 'listPrefix("foo/") where there are `foo/c/0` and `foobar/c/0` → "foo/c/0"',
    given: siblings,
    run: listEach(besetDirectories),
  },
  {
    ...common,
    id: "list.prefix-odd-siblings",
    title: "`listPrefix` of a directory keeps it apart from names that sort around the slash, or encode it.",
    why: "A scan from one key to another takes in what sorts between them; a decoded `%2F` moves a key.",
    example: 'listPrefix("c/") where there are `c/0`, `c./0` and `c%2F0` → "c/0"',
    given: oddSiblings,
    run: listEach(["c"]),
  },
  {
    ...common,
    id: "list.prefix-key-and-directory",
    title: "`listPrefix` of a directory does not name the key that has the directory's own name.",
    why: "What is deleted by the listing of a directory must not take another key along.",
    example: 'listPrefix("both/") where there are `both` and `both/c/0` → "both/c/0"',
    given: keyAndDirectory,
    run: listEach(["both"]),
  },
  {
    ...common,
    id: "list.prefix-unused",
    title: "`listPrefix` where there are no keys yields nothing, and is no error.",
    why: "A reader asks for nodes that may not be there; an error stops it where it should go on.",
    example: 'listPrefix("no/such/place/") → nothing',
    given: tree,
    run: listEach(unused),
  },
  {
    ...common,
    id: "list.prefix-without-slash",
    title: "`listPrefix` of a part of a name yields keys that begin with it, and no others.",
    why: "What the keys are filtered by is open here; that keys from elsewhere come along is not.",
    example: 'listPrefix("fo") → keys that begin with `fo`, or none',
    given: siblings,
    run: async (scenario) => {
      for (const half of [...halfNames, "foo", "foo/c/0"]) await listHalf(scenario, half);
    },
  },
  {
    ...common,
    id: "list.prefix-names-unchanged",
    title: "`listPrefix` takes and names keys of any characters as they were set.",
    why: "A group whose name is escaped on one side only is empty to its reader.",
    example: 'listPrefix("größe/") where there is `größe/c/0` → "größe/c/0"',
    given: oddNames,
    run: (scenario) => listEach(oddDirectoriesAmong(scenario.given.keys()))(scenario),
  },
  {
    ...common,
    id: "list.prefix-case",
    title: "`listPrefix` tells upper and lower case apart, where the store does.",
    why: "SQL's `LIKE` finds `Temperature` where `temperature` is asked for.",
    example: 'listPrefix("c/") where there are `c/0` and `C/1` → "c/0"',
    given: twoCases,
    run: async (scenario) => {
      await assertCasesApart(scenario);
      await listEach(["case/c", "case/C"])(scenario);
    },
  },
  {
    ...common,
    id: "list.prefix-follows-writes",
    title: "`listPrefix` shows what was set since it was last asked.",
    why: "A listing that is remembered hides the chunks that were written meanwhile.",
    example: 'listPrefix("c/"), set("c/0", …), then listPrefix("c/") → "c/0"',
    needs: ["set", "listPrefix"],
    run: async (scenario) => {
      const list = () => scenario.store.listPrefix?.("array/c/");
      await attempt("a listing before", () => collect(list(), 10));
      await put(scenario, "array/c/0", letters(5, 1));
      await verifyList(scenario, 'listPrefix("array/c/")', ["array/c/0"], list);
      await put(scenario, "array/c/1", letters(5, 2));
      await put(scenario, "array/c/0", letters(6, 3));
      await verifyList(scenario, 'listPrefix("array/c/")', ["array/c/0", "array/c/1"], list);
    },
  },
];
