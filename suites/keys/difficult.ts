import { type Given, given, pattern } from "../../src/spec/index.js";

const below = (directory: string, ...names: readonly string[]) => names.map((name) => `${directory}/${name}`);

const slashes = ["--", "__", "@@", "::", "~1", ".~", "→", "∕", "／", "%252F"];

/**
 * Keys that are easily taken for each other, or for something else, by what they are made of. All of them can be
 * files of one directory on Linux, so that they can be seeded; none is the directory of another.
 */
export const marks = {
  punctuation: below(
    "punctuation",
    ...Array.from("!@#$^&()_+-=;',<>~|{}[]\"`:.", (mark) => `a${mark}b`),
    "ab",
    "a b",
    "a$$b",
  ),
  percent: [
    ...below("percent", "c%2Fd", "c%2fd", "c/d", "%62", "b", "e%20f", "e f", "e+f", "%C3%A9", "é", "%E9"),
    ...below("percent", "%", "%%", "100%", "%zz", "%25", "%2525", "%00"),
  ],
  address: [
    ...below(
      "address",
      "q",
      "q?x",
      "q#x",
      "q?",
      "q#",
      "q?x=1&y=2",
      "q;v=1",
      "q&",
      "q&amp;",
      "q@x",
      "port:80/x",
    ),
    "scheme:a/c/0",
    "C:/c/0",
  ],
  pattern: below(
    "pattern",
    "ab",
    "a*",
    "*",
    "a?",
    "[ab]b",
    "{a,c}b",
    "a.",
    ".b",
    "a_",
    "a%",
    "(a|c)b",
    "^ab$",
    "a\\b",
  ),
  separators: [
    ...below("separators", "c/0/1", ...Array.from(".,-_:;|!~+^ \\", (mark) => `c${mark}0${mark}1`), "c01"),
    ...below("separators", "c__0__1", "c%2F0%2F1", "c%5C0%5C1", "c0/1", "c/01"),
    ...below("separators", "d.0/1", "d/0.1", "d_0/1", "d/0_1", "d\\0/1", "d/0\\1"),
    // What the slash is often scripts as, in a place that has none.
    ...below("separators", "s/0", ...slashes.map((slash) => `s${slash}0`)),
    "separators.d.0.1",
    "separators_d_0_1",
    "separators\\d\\0\\1",
  ],
} as const;

/** The same for names that mean something to a language, a file system, a server or an alphabet. */
export const names = {
  unicode: [
    ...below(
      "unicode",
      "größe",
      "日本語",
      "שלום",
      "😀",
      "👩‍🚀",
      "👩",
      "🇩🇪",
      "🇪🇩",
      "ﬁ",
      "fi",
      "ı",
      "i",
      "ß",
      "ss",
    ),
    ...below("unicode", "a\u200bb", "a\u00adb", "ab", "\ufeffab", "Ａ", "A", "\ufffd", "𝒂", "\uffff"),
    // Without its upper byte, the first of each pair is the second.
    ...below("bytes", "š", "a", "ţ", "c", "İ", "0", "日", "å"),
  ],
  blanks: [
    ...below(
      "blanks",
      "ab",
      "a b",
      "a  b",
      " ab",
      "ab ",
      "a\tb",
      "ab\t",
      "a\u00a0b",
      "a_b",
      "a+b",
      " ",
      "a /b",
      "a/ b",
    ),
    " first/c/0",
    "last/c/0 ",
  ],
  words: [
    "0",
    "00",
    "1",
    "1.0",
    "01",
    "1e0",
    "0x1",
    "-0",
    "null",
    "undefined",
    "false",
    "NaN",
    "[object Object]",
    // Numbers that are too large for what they are kept in, and places in a grid that are counted through.
    "4294967296",
    "9007199254740992",
    "9007199254740993",
    ...below("grid", "c/0/256", "c/0/65536", "c/1/0"),
    // One hash by the usual formulas: times 31, times 33, FNV-1a (with a slash before them, too), CRC-32.
    "Aa",
    "BB",
    "Ez",
    "FY",
    "costarring",
    "liquid",
    "bvnkkd",
    "pivcwu",
    "plumless",
    "buckeroo",
  ],
  files: [
    ...below(
      "files",
      ".hidden",
      "hidden",
      ".git/x",
      ".DS_Store",
      "index.html",
      "index.htm",
      "Thumbs.db",
      "..a",
      "a..b",
      "...",
    ),
    ...below(
      "files",
      "a",
      "a~",
      "a.tmp",
      "a.partial",
      "a.lock",
      "a.__lock",
      ".a.swp",
      "a#123",
      "a.gz",
      "a.json",
      "a.",
    ),
    ...below("files", "CON", "nul.txt", "--help", "-", "~", "$HOME", "zarr.json.tmp", "__x/y"),
    "index.html",
    ".tmp/c/0",
    "zarr.json/x",
    "node_modules/x",
  ],
} as const;

type Groups = Readonly<Record<string, readonly string[]>>;

/**
 * A value of its own under each key of some groups. Values are put there one by one: all groups in one store would keep
 * the author of a slow one waiting, and a store for each would take as many stores.
 */
function givenKeys<G extends Groups, Name extends keyof G & string>(
  name: string,
  groups: G,
  ...members: readonly Name[]
): Given {
  return given(name, () =>
    members
      .flatMap((group) => groups[group] ?? [])
      .map((key, i) => [key, pattern(24 + (i % 5), 200 + i)] as const),
  );
}

const signs = givenKeys("keys with signs", marks, "punctuation", "percent", "address");
const patterns = givenKeys("keys with separators", marks, "pattern", "separators");
const scripts = givenKeys("keys of other scripts", names, "unicode", "blanks");
const words = givenKeys("keys that are words", names, "words", "files");

/** Which given values hold the keys of a group of {@link marks}. */
export const marked: Readonly<Record<keyof typeof marks, Given>> = {
  punctuation: signs,
  percent: signs,
  address: signs,
  pattern: patterns,
  separators: patterns,
};

/** Which given values hold the keys of a group of {@link names}. */
export const named: Readonly<Record<keyof typeof names, Given>> = {
  unicode: scripts,
  blanks: scripts,
  words,
  files: words,
};
