import {
  attempt,
  collect,
  exactly,
  mayReject,
  put,
  putAccepted,
  putEach,
  putMany,
  type Requirement,
  type Scenario,
  verifyList,
} from "../../src/spec/index.js";
import {
  assertCasesApart,
  hidden,
  keyAndDirectory,
  keysBelow,
  letters,
  oddDirectoriesAmong,
  oddNames,
  oddSiblings,
  siblings,
  tree,
  twoCases,
  valuesAt,
} from "../tree.js";
import { removeDir, verifyGone, verifyKept } from "./remove.js";
import { deleteDirSources } from "./sources.js";

const common = {
  level: "must",
  since: "1.0.0",
  needs: ["set", "deleteDir"],
  sources: deleteDirSources,
} as const;

/** Empties directories; by the model, what lies below them is gone and all else is there. */
const emptied = async (
  scenario: Scenario,
  values: ReadonlyMap<string, Uint8Array>,
  ...prefixes: readonly string[]
): Promise<ReadonlyMap<string, Uint8Array>> => {
  for (const prefix of prefixes) await removeDir(scenario, prefix);
  const gone = new Set(prefixes.flatMap((prefix) => keysBelow(values.keys(), prefix)));
  const kept = new Map([...values].filter(([key]) => !gone.has(key)));
  await verifyGone(scenario, gone);
  await verifyKept(scenario, kept);
  return kept;
};

const emptyEach =
  (entries: () => ReadonlyMap<string, Uint8Array>, ...prefixes: readonly string[]) =>
  async (scenario: Scenario) => {
    let values: ReadonlyMap<string, Uint8Array> = await putAccepted(scenario, entries());
    for (const prefix of prefixes) values = await emptied(scenario, values, prefix);
  };

/** What `deleteDir` owes. */
export const dir: readonly Requirement[] = [
  {
    ...common,
    id: "delete.dir-removes",
    title: "`deleteDir` removes every key below the directory, at every depth, and no other.",
    why: "An array that is deleted by half reads its old chunks when it is made anew.",
    example: 'set("foo/zarr.json", …), set("foo/c/0", …), deleteDir("foo"), then neither is there',
    rulings: exactly,
    run: emptyEach(() => new Map([...tree.entries(), ...hidden.entries()]), "foo/foo", "foo", "deep", "bar"),
  },
  {
    ...common,
    id: "delete.dir-trailing-slash",
    title: "`deleteDir` of a directory with a trailing slash does what it does without.",
    why: "Libraries write it both ways; with one of them nothing would be deleted.",
    example: 'deleteDir("foo/") where there is `foo/c/0` → it is gone',
    rulings: exactly,
    run: emptyEach(() => new Map(valuesAt("zarr.json", "foo/zarr.json", "foo/c/0", "fo/c/0")), "foo/"),
  },
  {
    ...common,
    id: "delete.dir-siblings",
    title: "`deleteDir` removes nothing of a sibling that shares the directory's characters.",
    why: "Deleting the group `foo` must not delete `foobar`, `foo-1` and `foo.1`.",
    example: 'deleteDir("foo") where there are `foo/c/0` and `foobar/c/0` → "foobar/c/0" is still there',
    rulings: exactly,
    run: emptyEach(() => siblings.entries(), "fo", "foo", "nested/foo/", "foo.1", "foo_1"),
  },
  {
    ...common,
    id: "delete.dir-odd-siblings",
    title: "`deleteDir` removes nothing of names that sort around the slash, or encode it.",
    why: "A scan from one key to another takes in what sorts between them.",
    example: 'deleteDir("c") where there are `c/0`, `c./0` and `c%2F0` → only `c/0` is gone',
    rulings: exactly,
    run: async (scenario) => {
      const values = await putAccepted(scenario, oddSiblings.entries());
      await emptied(scenario, values, "c");
    },
  },
  {
    ...common,
    id: "delete.dir-odd-names",
    title: "`deleteDir` takes a name of any characters as it stands: none is escaped, and none is a pattern.",
    why: "A directory called `star*` that is deleted as a pattern takes `starfish` along.",
    example: 'deleteDir("star*") where there are `star*/c/0` and `starfish/c/0` → only `star*/c/0` is gone',
    rulings: exactly,
    run: async (scenario) => {
      await put(scenario, "plain/c/0", letters(4, 1));
      const values = await putAccepted(scenario, oddNames.entries());
      await emptied(scenario, values, ...oddDirectoriesAmong(values.keys()));
    },
  },
  {
    ...common,
    id: "delete.dir-case",
    title: "`deleteDir` tells upper and lower case apart, where the store does.",
    why: "SQL's `LIKE` finds `Temperature` where `temperature` is to be deleted.",
    example: 'deleteDir("c") where there are `c/0` and `C/1` → only `c/0` is gone',
    rulings: exactly,
    run: async (scenario) => {
      const values = await putAccepted(scenario, twoCases.entries());
      await assertCasesApart(scenario);
      await emptied(scenario, values, "case/c");
    },
  },
  {
    ...common,
    id: "delete.dir-unused",
    title: "`deleteDir` where there are no keys is no error and removes nothing, in an empty store too.",
    why: "A writer clears the place of a new array whether there was one or not.",
    example: 'deleteDir("no/such/place") → no error',
    rulings: exactly,
    run: async (scenario) => {
      await removeDir(scenario, "foo");
      const values = new Map(valuesAt("zarr.json", "foo/c/0"));
      await putEach(scenario, values);
      for (const prefix of ["bar", "no/such/place", "f", "foo/c/1"]) await removeDir(scenario, prefix);
      await verifyKept(scenario, values);
    },
  },
  {
    ...common,
    id: "delete.dir-keeps-key",
    title: "`deleteDir` of a name that is also a key leaves the key, and removes what lies below it.",
    why: "The key is another one; who wants it gone says so.",
    example: 'set("both", …), set("both/c/0", …), deleteDir("both"), then get("both", prototype) → its value',
    rulings: exactly,
    run: async (scenario) => {
      await putEach(scenario, valuesAt("foo/zarr.json", "foo/c/0"));
      // Where there is nothing below, a store of files may find that it is no directory, and say so.
      await mayReject(scenario, 'deleteDir("foo/zarr.json")', () =>
        scenario.store.deleteDir?.("foo/zarr.json"),
      );
      await verifyKept(scenario, valuesAt("foo/zarr.json", "foo/c/0"));
      const values = await putAccepted(scenario, keyAndDirectory.entries());
      if (values.size > 1) await emptied(scenario, values, "both");
    },
  },
  {
    ...common,
    id: "delete.dir-root",
    title: "`deleteDir` of the empty prefix removes every key.",
    why: "The root is a group like any other.",
    example: 'deleteDir(""), then no key is there',
    run: emptyEach(() => tree.entries(), ""),
  },
  {
    ...common,
    id: "delete.dir-then-set",
    title: "Below a directory that was deleted, keys can be set again.",
    why: "An array is overwritten by deleting it and making it anew.",
    example: 'deleteDir("foo"), set("foo/c/0", 01), then get("foo/c/0", prototype) → 01',
    rulings: exactly,
    run: async (scenario) => {
      const [old, anew] = [valuesAt("foo/a", "foo/c/0", "foo/c/1"), valuesAt("foo/c/0", "foo/d")];
      await putEach(scenario, old);
      await removeDir(scenario, "foo");
      await putEach(scenario, anew);
      await verifyKept(scenario, anew);
      await verifyGone(scenario, ["foo/a", "foo/c/1"]);
    },
  },
  {
    ...common,
    id: "delete.dir-many-keys",
    title: "`deleteDir` of a directory of thousands of keys removes every one of them.",
    why: "Object stores list and delete a thousand keys at a time; a store that stops there leaves the rest.",
    example: '2000 keys below `many`, then deleteDir("many") → none of them is there',
    run: async (scenario) => {
      // Just two full groups: what asks for the next one by the last key of the one before finds none in the end.
      const keys = Array.from({ length: 2000 }, (_, i) => `many/${i % 7}/${i}`);
      await putMany(scenario, keys);
      await put(scenario, "others/c/0", Uint8Array.of(1));
      await removeDir(scenario, "many");
      // What is left is a group, and no single key in the middle.
      await verifyGone(
        scenario,
        keys.filter((_, i) => i % 2 === 0 || i > 1990),
      );
      await verifyKept(scenario, [["others/c/0", Uint8Array.of(1)]]);
    },
  },
];

/** What listings say after `deleteDir`. */
export const goneByDir: readonly Requirement[] = [
  {
    ...common,
    id: "delete.dir-gone-from-list",
    title: "After `deleteDir`, a listing names what is left and nothing of the directory.",
    why: "A listing that names what is gone makes a copy or a consolidation fail in the middle.",
    example: 'deleteDir("foo"), then list() → no key below `foo`',
    needs: ["set", "deleteDir", "list"],
    run: async (scenario) => {
      await putEach(scenario, tree.entries());
      await attempt("a listing before", () => collect(scenario.store.list?.(), 100));
      await removeDir(scenario, "foo");
      const owed = [...tree.entries().keys()].filter((key) => !key.startsWith("foo/"));
      await verifyList(scenario, "list()", owed, () => scenario.store.list?.());
    },
  },
  {
    ...common,
    id: "delete.dir-gone-from-list-dir",
    title: "A directory that was deleted is no longer named among the children of its parent.",
    why: "A group that is gone is named as a member, and cannot be opened.",
    example: 'deleteDir("foo/c"), then listDir("foo") → "zarr.json"',
    needs: ["set", "deleteDir", "listDir"],
    level: "should",
    run: async (scenario) => {
      await putEach(scenario, valuesAt("foo/zarr.json", "foo/c/0", "foo/c/1/0"));
      await removeDir(scenario, "foo/c");
      await verifyList(scenario, 'listDir("foo")', ["zarr.json"], () => scenario.store.listDir?.("foo"));
      await verifyList(scenario, 'listDir("foo/c")', [], () => scenario.store.listDir?.("foo/c"));
    },
  },
];
