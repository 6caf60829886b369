import {
  attempt,
  put,
  type Requirement,
  type Scenario,
  verifyEmpty,
  zarrPython,
} from "../../src/spec/index.js";
import {
  assertCasesApart,
  besetDirectories,
  halfNames,
  letters,
  oddDirectoriesAmong,
  oddNames,
  oddNeighbours,
  siblings,
  tree,
  twoCases,
  unused,
} from "../tree.js";

const sources = [zarrPython("Store.is_empty")];
const common = { level: "must", since: "1.0.0", needs: ["isEmpty"], sources } as const;

const ask = async (scenario: Scenario, directories: readonly string[], expected: boolean) => {
  for (const directory of directories) {
    await verifyEmpty(scenario, directory, expected);
    await verifyEmpty(scenario, `${directory}/`, expected);
  }
};

/** What `isEmpty` owes. */
export const isEmpty: readonly Requirement[] = [
  {
    ...common,
    id: "list.is-empty-store",
    title: "`isEmpty` of the root is true of a new store, and false once something was set.",
    why: "A writer asks before it makes a hierarchy, so as not to write over one that is there.",
    example: 'isEmpty("") of a new store → true; after set("c/0", …) → false',
    needs: ["set", "isEmpty"],
    run: async (scenario) => {
      await verifyEmpty(scenario, "", true);
      await put(scenario, "array/c/0", letters(4, 1));
      await verifyEmpty(scenario, "", false);
      await verifyEmpty(scenario, "array/c", false);
    },
  },
  {
    ...common,
    id: "list.is-empty-directory",
    title:
      "`isEmpty` is false of a directory with keys at any depth, and true of one without, slash or no slash.",
    why: "A writer that is told of an empty place writes over what is there.",
    example: 'isEmpty("foo") and isEmpty("foo/") where there is `foo/c/0` → false; isEmpty("bar") → true',
    given: tree,
    run: async (scenario) => {
      await ask(scenario, ["foo", "foo/foo", "deep/a/b"], false);
      await ask(scenario, unused, true);
    },
  },
  {
    ...common,
    id: "list.is-empty-siblings",
    title: "`isEmpty` does not count a sibling that shares the directory's characters.",
    why: "Where `foobar` makes `foo` seem taken, `foo` can never be made.",
    example: 'isEmpty("foo") where there is only `foobar/c/0` → true',
    given: siblings,
    run: async (scenario) => {
      await ask(scenario, halfNames, true);
      await ask(scenario, ["bar", "nested/foob", "foox", "foo_"], true);
      await ask(scenario, besetDirectories, false);
    },
  },
  {
    ...common,
    id: "list.is-empty-odd-siblings",
    title: "`isEmpty` does not count names that sort around the slash, or encode it.",
    why: "A scan that begins at `c` meets `c-` before it meets `c/`.",
    example: 'isEmpty("c") where there are `c-/0` and `c%2F0` → true',
    given: oddNeighbours,
    run: (scenario) => ask(scenario, ["c"], true),
  },
  {
    ...common,
    id: "list.is-empty-odd-names",
    title: "`isEmpty` takes a name of any characters as it stands: none is escaped, and none is a pattern.",
    why: "A writer that is told of an empty place writes over what is there.",
    example:
      'isEmpty("größe") where there is `größe/c/0` → false; isEmpty("st*") where there is `starfish/c/0` → true',
    given: oddNames,
    run: async (scenario) => {
      await ask(scenario, oddDirectoriesAmong(scenario.given.keys()), false);
      for (const name of ["st*", "starf*", "with%20space", "gr%C3%B6%C3%9Fe", "percent_20"]) {
        const asked = await attempt("isEmpty", () => scenario.store.isEmpty?.(name));
        if (asked.ok) await ask(scenario, [name], true);
      }
    },
  },
  {
    ...common,
    id: "list.is-empty-case",
    title: "`isEmpty` tells upper and lower case apart, where the store does.",
    why: "SQL's `LIKE` finds `Temperature` where `temperature` is asked for.",
    example: 'isEmpty("CASE") where there is `case/c/0` → true',
    given: twoCases,
    run: async (scenario) => {
      await assertCasesApart(scenario);
      await ask(scenario, ["CASE", "case/x"], true);
      await ask(scenario, ["case/C"], false);
    },
  },
  {
    ...common,
    id: "list.is-empty-of-key",
    title: "`isEmpty` of a key that is no directory is true: nothing lies below it.",
    why: "A key is no member of itself.",
    example: 'isEmpty("zarr.json") where there is that key → true',
    level: "should",
    given: tree,
    run: (scenario) => ask(scenario, ["zarr.json", "foo/zarr.json"], true),
  },
];
