import { attempt, collect, put, type Requirement, type Scenario, verifyList } from "../../src/spec/index.js";
import { childrenOf } from "../../src/store/index.js";
import {
  assertCasesApart,
  besetDirectories,
  halfNames,
  keyAndDirectory,
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
import { dirSources } from "./sources.js";

const common = { level: "must", since: "1.0.0", needs: ["listDir"], sources: dirSources } as const;

/** Lists each directory and holds the names against its children in the model. */
const listEach = (directories: readonly string[]) => async (scenario: Scenario) => {
  for (const directory of directories) {
    const owed = childrenOf(scenario.given.keys(), directory);
    await verifyList(scenario, `listDir("${directory}")`, owed, () => scenario.store.listDir?.(directory));
  }
};

const withSlash = (directories: readonly string[]) => directories.map((directory) => `${directory}/`);

/** What `listDir` owes. */
export const dir: readonly Requirement[] = [
  {
    ...common,
    id: "list.dir-children",
    title:
      "`listDir` names each direct child of a directory once: keys and directories, and nothing below them.",
    why: "The members of a group are found by it; a child that is left out, or named by its path, is no member.",
    example: 'listDir("foo") where there are `foo/zarr.json`, `foo/c/0` and `foo/c/1` → "zarr.json", "c"',
    given: tree,
    run: listEach(treeDirectories),
  },
  {
    ...common,
    id: "list.dir-trailing-slash",
    title: "`listDir` of a directory with a trailing slash answers as without it.",
    why: "Libraries write it both ways; a group must have the same members to all of them.",
    example: 'listDir("foo/") where there is `foo/c/0` → "c"',
    given: tree,
    run: listEach(withSlash(["foo", "foo/c", "foo/foo", "deep/a/b/c", "nothing", "fo"])),
  },
  {
    ...common,
    id: "list.dir-root",
    title: "`listDir` of the empty prefix names the keys and directories at the top, each once.",
    why: "Discovery of a hierarchy begins at the root.",
    example: 'listDir("") where there are `zarr.json` and `foo/c/0` → "zarr.json", "foo"',
    given: tree,
    run: async (scenario) => {
      const owed = childrenOf(scenario.given.keys(), "");
      await verifyList(scenario, 'listDir("")', owed, () => scenario.store.listDir?.(""));
    },
  },
  {
    ...common,
    id: "list.dir-siblings",
    title: "`listDir` of a directory names nothing of a sibling that shares its characters.",
    why: "`foobar` is no member of `foo`, and neither is `bar`; half a name is no directory at all.",
    example: 'listDir("foo") where there are `foo/c/0` and `foobar/zarr.json` → "c"',
    given: siblings,
    run: listEach([...besetDirectories, ...withSlash(besetDirectories), ...halfNames]),
  },
  {
    ...common,
    id: "list.dir-odd-siblings",
    title: "`listDir` keeps a directory apart from names that sort around the slash, or encode it.",
    why: "A scan that skips from child to child by sorting loses the children that sort between.",
    example: 'listDir("") where there are `c/0`, `c./0` and `c%2F0` → "c", "c.", "c%2F0"',
    given: oddSiblings,
    run: listEach(["c", "c/", ""]),
  },
  {
    ...common,
    id: "list.dir-unused",
    title: "`listDir` where there are no keys yields nothing, and is no error.",
    why: "A reader asks for nodes that may not be there; an error stops it where it should go on.",
    example: 'listDir("no/such/place") → nothing',
    given: tree,
    run: listEach(unused),
  },
  {
    ...common,
    id: "list.dir-of-key",
    title: "`listDir` of a key that is no directory yields nothing, and is no error.",
    why: "A reader that descends into every name it was given would find a chunk within itself.",
    example: 'listDir("zarr.json") → nothing',
    level: "should",
    given: tree,
    run: listEach(["zarr.json", "foo/zarr.json", "foo/c/0/0"]),
  },
  {
    ...common,
    id: "list.dir-key-and-directory",
    title: "A name that is both a key and a directory is listed once among the children.",
    why: "A member that occurs twice is opened, copied and counted twice.",
    example: 'listDir("") where there are `both` and `both/c/0` → "both"',
    given: keyAndDirectory,
    run: listEach(["", "both"]),
  },
  {
    ...common,
    id: "list.dir-names-unchanged",
    title: "`listDir` takes and names children of any characters as they were set.",
    why: "A group whose name comes back in another writing cannot be opened by it.",
    example: 'listDir("") where there is `größe/c/0` → "größe", and listDir("größe") → "c"',
    given: oddNames,
    run: (scenario) => listEach(["", ...oddDirectoriesAmong(scenario.given.keys())])(scenario),
  },
  {
    ...common,
    id: "list.dir-case",
    title: "`listDir` tells upper and lower case apart, where the store does.",
    why: "SQL's `LIKE` finds `Temperature` where `temperature` is asked for.",
    example: 'listDir("c") where there are `c/0` and `C/1` → "0"',
    given: twoCases,
    run: async (scenario) => {
      await assertCasesApart(scenario);
      await listEach(["case", "case/c", "case/C"])(scenario);
    },
  },
  {
    ...common,
    id: "list.dir-follows-writes",
    title: "`listDir` shows what was set since it was last asked.",
    why: "A listing that is remembered hides the members that were made meanwhile.",
    example: 'listDir("foo"), set("foo/c/0", …), then listDir("foo") → "c"',
    needs: ["set", "listDir"],
    run: async (scenario) => {
      const list = () => scenario.store.listDir?.("foo");
      await attempt("a listing before", () => collect(list(), 10));
      await put(scenario, "foo/c/0", letters(5, 1));
      await verifyList(scenario, 'listDir("foo")', ["c"], list);
      await put(scenario, "foo/zarr.json", letters(5, 2));
      await put(scenario, "foo/c/1", letters(5, 3));
      await verifyList(scenario, 'listDir("foo")', ["c", "zarr.json"], list);
    },
  },
];
