import {
  exactly,
  type Given,
  type Requirement,
  type Scenario,
  verifyGivenKeys,
  zarrSpec,
} from "../../src/spec/index.js";
import { marked, marks, named, names } from "./difficult.js";

const sources = [zarrSpec("Abstract store interface: keys", "abstract-store-interface")];
const common = {
  level: "must",
  since: "1.0.0",
  needs: ["get"],
  sources,
  rulings: exactly,
} as const;

const readGiven = (given: Given, keys: readonly string[]) => ({
  given,
  run: (scenario: Scenario) => verifyGivenKeys(scenario, given, keys),
});
const ofMarks = (group: keyof typeof marks) => readGiven(marked[group], marks[group]);
const ofNames = (group: keyof typeof names) => readGiven(named[group], names[group]);

/** Each key that a store takes has its own value, whatever it is made of; one that it refuses is a warning. */
export const readBack: readonly Requirement[] = [
  {
    ...common,
    id: "keys.punctuation",
    title: "Keys that differ in one punctuation mark are different keys.",
    why: "A name that is made safe by replacing marks with one and the same is another array's name.",
    example: 'set("a!b", 00), set("a_b", 01), then get("a!b", prototype) → 00',
    ...ofMarks("punctuation"),
  },
  {
    ...common,
    id: "keys.percent",
    title: "A percent sign is a character like any other: `%2F` is no slash, and `%` alone is a name.",
    why: "A key that is decoded on its way, or decoded twice, is another key; `100%` cannot be decoded at all.",
    example: 'set("c%2Fd", 00), set("c/d", 01), then get("c%2Fd", prototype) → 00',
    ...ofMarks("percent"),
  },
  {
    ...common,
    id: "keys.address",
    title: "A key is no address: `?` begins no query, `#` no fragment, and a colon ends no scheme.",
    why: "Joined to the address of a store as it is, `q?x` is fetched as `q`, and a key with a colon from elsewhere.",
    example: 'set("q", 00), set("q?x", 01), then get("q?x", prototype) → 01',
    ...ofMarks("address"),
  },
  {
    ...common,
    id: "keys.separators",
    title:
      "The slash divides a key, and nothing else does: `c/0/0`, `c.0.0`, `c_0_0` and `c\\0\\0` are four keys.",
    why: "Paths that are made flat by another mark join `c/0.1` and `c.0/1`: both are keys that Zarr makes of chunks.",
    example: 'set("c/0/0", 00), set("c.0.0", 01), then get("c/0/0", prototype) → 00',
    ...ofMarks("separators"),
  },
  {
    ...common,
    id: "keys.pattern",
    title: "A key is no pattern: `*`, `[ab]`, `.`, `_`, `%` and a backslash stand for themselves.",
    why: "A database that compares keys with LIKE, or a listing by a glob, finds the first one that fits.",
    example: 'set("ab", 00), set("a*", 01), then get("a*", prototype) → 01',
    ...ofMarks("pattern"),
  },
  {
    ...common,
    id: "keys.unicode",
    title: "Keys of any script are kept as they are: emoji, ligatures, joiners and letters that look alike.",
    why: "People name arrays in their own language. A store that folds or loses characters loses the array.",
    example: 'set("größe", 00), then get("größe", prototype) → 00',
    ...ofNames("unicode"),
  },
  {
    ...common,
    id: "keys.blanks",
    title: "Blanks count: at the beginning and the end of a key and of its parts, two for one, and tabs.",
    why: "A trimmed name is another name, under which there may be another array, or none.",
    example: 'set("ab", 00), set("ab ", 01), then get("ab ", prototype) → 01',
    ...ofNames("blanks"),
  },
  {
    ...common,
    id: "keys.words",
    title: "Keys such as `0`, `00`, `1.0`, `null` and `false` are text, and each its own.",
    why: "A chunk's key may be `0`: a store that asks whether there is a key, or makes it a number, loses the first one.",
    example: 'set("0", 00), set("00", 01), then get("0", prototype) → 00',
    ...ofNames("words"),
  },
  {
    ...common,
    id: "keys.files",
    title:
      "Names that mean something to a file system, a server or the store itself are keys like any others.",
    why: "Hidden files are left out, `index.html` is served for its directory, `a.tmp` is swept away: chunks are gone.",
    example: 'set("index.html", 00), then get("index.html", prototype) → 00',
    ...ofNames("files"),
  },
];
