import {
  attempt,
  pattern,
  put,
  putMany,
  type Requirement,
  type Scenario,
  verifyPrefixSize,
  zarrPython,
} from "../../src/spec/index.js";
import {
  assertCasesApart,
  besetDirectories,
  halfNames,
  keyAndDirectory,
  keysBelow,
  letters,
  lost,
  oddDirectoriesAmong,
  oddNames,
  oddNeighbours,
  siblings,
  tree,
  treeDirectories,
  twoCases,
  unused,
} from "../tree.js";

const common = {
  level: "must",
  since: "1.0.0",
  needs: ["getSizePrefix"],
  sources: [zarrPython("Store.getsize_prefix")],
} as const;

/** Asks for each directory and holds the sum against the values that the model has there. */
const sumEach = (directories: readonly string[]) => async (scenario: Scenario) => {
  for (const directory of directories) {
    const keys = keysBelow(scenario.given.keys(), directory);
    const sum = keys.reduce((bytes, key) => bytes + (scenario.given.get(key)?.length ?? 0), 0);
    await verifyPrefixSize(scenario, directory, sum);
  }
};

const withSlash = (directories: readonly string[]) => directories.map((directory) => `${directory}/`);

/** What `getSizePrefix` owes. */
export const prefix: readonly Requirement[] = [
  {
    ...common,
    id: "size.prefix-sum",
    title: "`getSizePrefix` is the sum of the lengths of all values in a directory, at every depth.",
    why: "How much an array takes up, and whether it can be loaded, is judged by it.",
    example: 'getSizePrefix("foo") where `foo/c/0` has 4 bytes and `foo/c/1` has 2 → 6',
    given: tree,
    run: sumEach(treeDirectories),
  },
  {
    ...common,
    id: "size.prefix-trailing-slash",
    title: "`getSizePrefix` of a directory with a trailing slash answers as without it.",
    why: "Libraries write it both ways; a group must have one size.",
    example: 'getSizePrefix("foo/") where `foo/c/0` has 4 bytes → 4',
    given: tree,
    run: sumEach(withSlash(["foo", "foo/c", "foo/foo", "bar", "nothing"])),
  },
  {
    ...common,
    id: "size.prefix-root",
    title: "`getSizePrefix` of the empty prefix is the sum of all values.",
    why: "The root is a group like any other.",
    example: 'getSizePrefix("") → the bytes of all values',
    given: tree,
    run: sumEach([""]),
  },
  {
    ...common,
    id: "size.prefix-unused",
    title: "`getSizePrefix` where there are no keys is 0, and no error.",
    why: "An array of which no chunk was written yet takes up nothing.",
    example: 'getSizePrefix("no/such/place") → 0',
    given: tree,
    run: sumEach(unused),
  },
  {
    ...common,
    id: "size.prefix-siblings",
    title: "`getSizePrefix` does not count a sibling that shares the directory's characters.",
    why: "The size of `foo` must not grow with `foobar`.",
    example: 'getSizePrefix("foo") where `foo/c/0` has 4 bytes and `foobar/c/0` has 2 → 4',
    given: siblings,
    run: sumEach([...besetDirectories, ...withSlash(besetDirectories), ...halfNames]),
  },
  {
    ...common,
    id: "size.prefix-odd-siblings",
    title: "`getSizePrefix` does not count names that sort around the slash, or encode it.",
    why: "A scan from one key to another takes in what sorts between them.",
    example: 'getSizePrefix("c") where there are only `c./0` and `c%2F0` → 0',
    given: oddNeighbours,
    run: sumEach(["c", "c/"]),
  },
  {
    ...common,
    id: "size.prefix-odd-names",
    title:
      "`getSizePrefix` takes a name of any characters as it stands: none is escaped, and none is a pattern.",
    why: "The size of a directory called `star*` must not be that of `starfish` too.",
    example: 'getSizePrefix("größe") where `größe/c/0` has 4 bytes → 4',
    given: oddNames,
    run: (scenario) => sumEach(oddDirectoriesAmong(scenario.given.keys()))(scenario),
  },
  {
    ...common,
    id: "size.prefix-case",
    title: "`getSizePrefix` tells upper and lower case apart, where the store does.",
    why: "SQL's `LIKE` finds `Temperature` where `temperature` is asked for.",
    example: 'getSizePrefix("c") where `c/0` has 4 bytes and `C/1` has 2 → 4',
    given: twoCases,
    run: async (scenario) => {
      await assertCasesApart(scenario);
      await sumEach(["case/c", "case/C"])(scenario);
    },
  },
  {
    ...common,
    id: "size.prefix-beside-key",
    title: "`getSizePrefix` of a name that is also a key counts what lies below it, and not the key.",
    why: "A key is no member of its own directory; its listing does not have it either.",
    example: 'getSizePrefix("both") where there are `both` and `both/c/0` → the bytes of `both/c/0`',
    level: "should",
    given: keyAndDirectory,
    run: sumEach(["both"]),
  },
  {
    ...common,
    id: "size.prefix-follows-writes",
    title:
      "`getSizePrefix` follows what is set and overwritten below the directory; that of the root does, too.",
    why: "A sum that is kept and added to counts a chunk again each time it is written.",
    example: 'set("foo/c/0", 10 bytes), set("foo/c/0", 4 bytes), then getSizePrefix("foo") → 4',
    needs: ["set", "getSizePrefix"],
    run: async (scenario) => {
      const isSumOf = async (size: number) => {
        for (const directory of ["foo", ""]) await verifyPrefixSize(scenario, directory, size);
      };
      await put(scenario, "foo/c/0", letters(10, 1));
      await isSumOf(10);
      await put(scenario, "foo/c/0", letters(4, 2));
      await put(scenario, "foo/c/1", letters(30, 3));
      await isSumOf(34);
      await put(scenario, "foo/c/1", new Uint8Array());
      await isSumOf(4);
      // More than 16 bits can count, of values that are each shorter.
      for (const i of [2, 3]) await put(scenario, `foo/c/${i}`, pattern(40_000, i));
      await isSumOf(80_004);
    },
  },
  {
    ...common,
    id: "size.prefix-many-keys",
    title: "`getSizePrefix` counts every value of a directory of more than a thousand keys.",
    why: "A sum over the first page of a listing is too small by all the others.",
    example: '1001 values of 1 byte below `many`, then getSizePrefix("many") → 1001',
    needs: ["set", "getSizePrefix"],
    run: async (scenario) => {
      const keys = Array.from({ length: 1001 }, (_, i) => `many/c/${i}`);
      await putMany(scenario, keys);
      await verifyPrefixSize(scenario, "many", keys.length);
    },
  },
  {
    ...common,
    id: "size.prefix-failing-backend",
    title: "`getSizePrefix` that the backend fails rejects; it does not leave out what could not be read.",
    why: "A sum that is too small looks like any other.",
    example: 'getSizePrefix("foo") of a directory that may not be read → an error',
    level: "should",
    needs: ["own", "fault", "getSizePrefix"],
    given: lost("getSizePrefix"),
    run: async (scenario) => {
      await scenario.fault();
      const asked = await attempt("getSizePrefix", () => scenario.store.getSizePrefix?.("foo"));
      if (asked.ok) await sumEach(["foo"])(scenario);
      else scenario.judge({ standing: "right" });
    },
  },
];
