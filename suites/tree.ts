import { type Given, given, NotApplicable, type Scenario, settle } from "../src/spec/index.js";
import { directoryOf } from "../src/store/index.js";

/** A value of letters: what a store makes of other bytes is not the matter where keys are. */
export function letters(size: number, salt = 0): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) => 97 + ((i * 7 + salt * 11) % 26));
}

/** Values of letters of different lengths under these keys; metadata is JSON. */
export function valuesAt(...keys: readonly string[]): [key: string, value: Uint8Array][] {
  return keys.map((key, i) => [key, /(\.z\w+|\.json)$/.test(key) ? metadata(i) : letters(3 + 2 * i, i)]);
}

function metadata(i: number): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ zarr_format: 2, i }));
}

/** The keys of a directory, by the model: those that begin with its name and a slash. */
export function keysBelow(keys: Iterable<string>, prefix: string): string[] {
  const directory = directoryOf(prefix);
  return [...keys].filter((key) => key.startsWith(directory));
}

/** Groups and arrays of both versions, at several depths; names repeat along a path. */
export const tree = given("a hierarchy", () =>
  valuesAt(
    "zarr.json",
    "foo/zarr.json",
    "foo/c/0/0",
    "foo/c/0/1",
    "foo/c/1/0",
    "foo/foo/zarr.json",
    "foo/foo/foo/0",
    "bar/.zarray",
    "bar/0.0",
    "bar/10.1",
    "deep/a/b/c/d/e/f",
  ),
);

/** What stores are often put under, within a database or a bucket that others use as well. */
const places = (
  "zarr store stores data root array arrays group prefix namespace ns test tests tmp cache bucket objects " +
  "chunks values keys kv db files blobs public user tenant project dataset v1 main default app"
).split(" ");

/** Keys that hold such a name in the middle, twice, with different marks behind it. */
export const namesOfPlaces = given("names that stores are put under", () =>
  valuesAt(...places.map((name) => `within/${name}/${name}:0`)),
);

/** Names such as writers of files, editors and desktops leave behind; here they are what somebody has set. */
export const namesOfFiles = given("names like those of leftovers", () =>
  valuesAt(
    ...["0.tmp", "0.part", "0.partial", "0.lock", "0.bak", "0~", "0.swp", "Thumbs.db", "desktop.ini"].map(
      (name) => `leftovers/c/${name}`,
    ),
    "leftovers/.DS_Store",
    "leftovers/lost+found/0",
    "leftovers/c/0",
  ),
);

/** Names that begin with a dot, as the metadata of version 2 does, in all places: files that are hidden to many. */
export const hidden = given("names with a leading dot", () =>
  valuesAt(
    ".zgroup",
    ".zmetadata",
    ".hidden/c/0",
    "bar/.zattrs",
    "bar/.zgroup",
    "bar/.hidden/0.0",
    "bar/foo/.zarray",
    "bar/foo/0.0",
  ),
);

/** An empty value beside one that is not. */
export const emptyValue = given("an empty value", () => [
  ["empty/c/0", new Uint8Array()],
  ...valuesAt("full/c/0"),
]);

/** Every directory of {@link tree}. */
export const treeDirectories = [
  "foo",
  "foo/c",
  "foo/c/0",
  "foo/c/1",
  "foo/foo",
  "foo/foo/foo",
  "bar",
  "deep",
  "deep/a/b/c",
  "deep/a/b/c/d/e",
] as const;

/** Places of {@link tree} where nothing is; some are the beginning of what is there. */
export const unused = ["nothing", "no/such/place", "foo/c/2", "fo", "foo/zarr", "c"] as const;

/**
 * Directories whose names share characters, so that only the slash tells them apart: by their beginning, by
 * their end, by a character that means any other to SQL (`_`) or in a regular expression (`.`).
 */
export const siblings = given("siblings", () =>
  valuesAt(
    "foo/a",
    "foo/c/0",
    "foobar/a",
    "foo-1/c/0",
    "foo.1/c/0",
    "foo_1/c/0",
    "foox1/c/0",
    "foo0/a",
    "barfoo/a",
    "nested/foo/c/0",
    // The next text after `nested/foo/`, at which a scan from one to the other ends: or just behind it.
    "nested/foo0",
    "nested/foobar/c/0",
  ),
);

/** Directories of {@link siblings} that have siblings. */
export const besetDirectories = ["foo", "foo.1", "foo_1", "nested/foo"] as const;

/** Parts of names in {@link siblings}, and names like them, that are no directories. */
export const halfNames = ["fo", "foo-", "foo.1x", "nested/fo", "foob", "o"] as const;

/**
 * Names beside the directory `c` whose next character sorts just before or after the slash, or is a slash in
 * another writing. A store may refuse some of them; those that it took are looked for.
 */
export const oddNeighbours = given("names around the slash", () =>
  valuesAt(
    "c /0",
    "c!/0",
    "c#/0",
    "c%2F0",
    "c%/0",
    "c'/0",
    "c+/0",
    "c,/0",
    "c-/0",
    "c./0",
    "c0/0",
    "c\uffff/0",
    "c😀/0",
    "cc/0",
  ),
);

/** The directory `c` and its {@link oddNeighbours}. */
export const oddSiblings = given("a directory and names around the slash", () => [
  // The last of all names, by either order of characters: a scan up to `c/\uffff` ends before them.
  ...valuesAt("c/0", "c/1/0", "c/\uffff\uffff/0", "c/😀/0"),
  ...oddNeighbours.entries(),
]);

/** Names that an encoding or a path made on the way may change, and one that no store refuses. */
export const oddNames = given("unusual names", () =>
  valuesAt(
    "plain/c/0",
    "with space/c/0",
    "plus+sign/c/0",
    "percent%20/c/0",
    "percentx20/c/0",
    "L%3ABC.parquet",
    "hash#1/c/0",
    "question?/c/0",
    "questions/c/0",
    "star*/c/0",
    "starfish/c/0",
    "ampersand&a=b/c/0",
    "nested/colon:1/c/0",
    "bracket[1](2){3}/c/0",
    "tilde~/c/0",
    "it's/c/0",
    "größe/c/0",
    "日本語/c/0",
    "🇺🇸/😀/0",
    ".hidden/c/0",
  ),
);

/** Directories of {@link oddNames}; some are patterns that match others, or do not match themselves. */
export const oddDirectories = [
  "plain",
  "with space",
  "percent%20",
  "hash#1",
  "question?",
  "star*",
  "bracket[1](2){3}",
  "größe",
  "🇺🇸",
] as const;

/** Those of {@link oddDirectories} that there are among these keys: a store may refuse the others. */
export function oddDirectoriesAmong(keys: Iterable<string>): string[] {
  const taken = [...keys];
  return oddDirectories.filter((name) => taken.some((key) => key.startsWith(`${name}/`)));
}

/** Two directories whose names differ in case alone. */
export const twoCases = given("names in two cases", () => valuesAt("case/c/0", "case/C/1"));

/**
 * Ends a scenario about {@link twoCases} on a store that takes them for one, as many file systems do: that is
 * held against it elsewhere.
 */
export async function assertCasesApart({ store, prototype }: Scenario): Promise<void> {
  const folded = await settle(() => store.get("case/c/1", prototype));
  if (folded.kind === "bytes") throw new NotApplicable("the store takes upper and lower case for one");
}

/** Values whose backend is made to fail; of their own for each purpose, since nobody can read them afterwards. */
export function lost(purpose: string): Given {
  return given(`values that ${purpose} loses`, () => valuesAt("foo/a", "foo/c/0", "foo/c/1"));
}

/**
 * A name that is a key and a directory, and names that sort between the two. A store of files refuses the second
 * of them.
 */
export const keyAndDirectory = given("a key that is a directory too", () =>
  valuesAt("both", "both-1/c/0", "both.1", "both/c/0", "both/c/1"),
);
