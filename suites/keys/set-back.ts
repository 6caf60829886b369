import {
  attempt,
  bufferOf,
  collect,
  exactly,
  NotApplicable,
  pattern,
  type Requirement,
  type Scenario,
  settle,
  setUnlessRefused,
  verifyExists,
  verifyRead,
  verifySetKeys,
  zarrSpec,
} from "../../src/spec/index.js";
import { namesOfObjects } from "../missing/odd-places.js";
import { rehearseDeletes } from "../undisturbed.js";

const sources = [zarrSpec("Abstract store interface: keys", "abstract-store-interface")];
const common = {
  level: "must",
  since: "1.0.0",
  needs: ["set"],
  sources,
  rulings: exactly,
} as const;

const valuesOf = (keys: readonly string[]) => new Map(keys.map((key, i) => [key, pattern(20, 400 + i)]));

/** Segments of as many bytes as file systems take, in letters and in characters of four bytes. */
const segments = [100, 200, 240, 250, 254, 255].map((length) => "s".repeat(length));
const emoji = "😀".repeat(63);
/** A key of so many bytes, in segments of 50, that ends in this. */
const ofLength = (length: number, end: string) =>
  `${"segment-of-fifty-bytes/".padStart(50, "x").repeat(Math.ceil(length / 50))}`.slice(
    0,
    length - end.length,
  ) + end;

const long = [
  ...segments.flatMap((segment) => [`long/${segment}`, `long/${segment.slice(1)}t`]),
  `long/${emoji}`,
  `long/${emoji.slice(2)}😁`,
  ...[256, 512, 1023, 1024].flatMap((length) => [ofLength(length, "a"), ofLength(length, "b")]),
];

/** Longer ones, which hardly any file system takes. */
const tooLong = [
  ...[256, 300, 1000].flatMap((length) =>
    ["a", "b"].map((end) => `too-long/${"s".repeat(length - 1)}${end}`),
  ),
  ...[1025, 4096].flatMap((length) => [ofLength(length, "a"), ofLength(length, "b")]),
];

/** Keys of so many segments. */
const deep = [16, 64, 200].flatMap((depth) => {
  const directory = Array.from({ length: depth - 1 }, (_, i) => String.fromCharCode(97 + (i % 26))).join("/");
  return [`deep-${depth}/${directory}/0`, `deep-${depth}/${directory}/1`];
});

/** Keys that only a store which folds them takes for each other. */
const folded = ["case/foo", "case/FOO", "case/Foo", "CASE/foo", "case/É", "case/é", "case/σ", "case/ς"];
const composed = ["é", "e\u0301", "Å", "A\u030a", "\u212b", "ﬃ", "ffi", "가", "\u1100\u1161"];

const controls = ["", "\u0000", "\u0000c", "\u0001", "\n", "\r\n", "\u001f", "\u007f", "\u0085", "\u2028"];
const halves = ["\ud800", "\udc00", "\ufffd", "\ud83d\ude00"];

/** Look-alikes of which the first is deleted. */
const pairs = [
  ["gone/a%2Fb", "gone/a/b"],
  ["gone/q?x", "gone/q"],
  ["gone/Upper", "gone/upper"],
  ["gone/b ", "gone/b"],
  ["gone/c*", "gone/cc"],
  ["gone/é", "gone/e\u0301"],
  ["gone/d\\e", "gone/d/e"],
  ["gone/f.g", "gone/f/g"],
  ["gone/h_i", "gone/hhi"],
  ["gone/j%", "gone/jj"],
  ["gone/k.l", "gone/kkl"],
] as const;

/** Whether `exists` knows of plain keys when they are there and when they are gone; where not, others tell of it. */
async function tellsWhatIsDeleted(scenario: Scenario): Promise<boolean> {
  if (!scenario.can("exists")) return false;
  try {
    await rehearseDeletes(scenario);
    return true;
  } catch {
    return false;
  }
}

/** Sets keys that a store may well refuse, each of which has a value then, or is not listed either. */
const setOrRefused = async (scenario: Scenario, keys: readonly string[]) => {
  const { store, can, prototype, judge } = scenario;
  const values = valuesOf(keys);
  await verifySetKeys(scenario, values, "right");
  const listed = can("list") ? await attempt("list()", () => collect(store.list?.(), 1000)) : undefined;
  for (const key of new Set(listed?.ok ? listed.value : [])) {
    const value = values.get(key);
    if (!value || (await settle(() => store.get(key, prototype))).kind !== "missing") continue;
    // What was taken and is lost is told of already.
    const again = await attempt("set", () => store.set?.(key, bufferOf(scenario, value)));
    if (again.ok) continue;
    const received = JSON.stringify(key.length > 60 ? `${key.slice(0, 60)}…` : key);
    const args = { call: "list()", expected: "no key whose set was refused", received };
    judge({ standing: "wrong", label: "list() after refusals", failure: { code: "result.value", args } });
  }
};

/** Keys that not every backing store can hold, so that they are set by the scenario itself. */
export const setBack: readonly Requirement[] = [
  {
    ...common,
    id: "keys.case",
    title: "Keys that differ in case are different keys.",
    why: "On a backend that folds case, `Foo` and `foo` are one array, whose chunks overwrite each other.",
    example: 'set("foo", 00), set("FOO", 01), then get("foo", prototype) → 00',
    run: (scenario) => verifySetKeys(scenario, valuesOf(folded), "tolerated"),
  },
  {
    ...common,
    id: "keys.normalization",
    title: "Keys that look the same, composed and decomposed (NFC and NFD), are different keys.",
    why: "A name that is normalised on its way in, and not in a listing or in another tool, is not found again.",
    example: 'set("\\u00e9", 00), set("e\\u0301", 01), then get("\\u00e9", prototype) → 00',
    run: (scenario) =>
      verifySetKeys(scenario, valuesOf(composed.map((name) => `composed/${name}/0`)), "tolerated"),
  },
  {
    ...common,
    id: "keys.long",
    title:
      "Long keys are kept whole: segments of 255 bytes, and 1 024 bytes in all; cut off, two would be one.",
    why: "Nested groups have long paths. A column, a hash or a file name that is too short joins their arrays.",
    example: "set of two keys of 1 024 bytes that differ in the last → each has its own value",
    run: (scenario) => verifySetKeys(scenario, valuesOf(long), "tolerated"),
  },
  {
    ...common,
    id: "keys.too-long",
    title:
      "A key that is longer than the store can hold is refused; it is not cut off, which makes two keys one.",
    why: "What is stored under a shortened name is found under every name that is shortened to the same.",
    example: "set of two keys of 4 096 bytes that differ in the last → errors, or each has its own value",
    run: (scenario) => setOrRefused(scenario, tooLong),
  },
  {
    ...common,
    id: "keys.deep",
    title: "Keys of up to 200 segments are kept, each with its own value.",
    why: "What goes down a path by calling itself, or takes so many parts and no more, loses what lies deeper.",
    example: "set of two keys of 200 segments that differ in the last → each has its own value",
    run: (scenario) => verifySetKeys(scenario, valuesOf(deep), "tolerated"),
  },
  {
    ...common,
    id: "keys.control-characters",
    title: "A key with control characters is kept as it is, or refused; none is taken for another.",
    why: "A name that is cut at a NUL, or loses an end of line, is the name of another chunk.",
    example: 'set("a", 00), set("a\\u0000c", 01) → an error, or get("a", prototype) → 00',
    run: (scenario) =>
      setOrRefused(
        scenario,
        controls.map((end) => `control/a${end}`),
      ),
  },
  {
    ...common,
    id: "keys.surrogates",
    title: "A key with half of a surrogate pair is kept as it is, or refused; none is taken for another.",
    why: "UTF-8 has no such character, and whatever it becomes on its way is the same for all of them.",
    example: 'set("\\ud800", 00), set("\\udc00", 01) → an error, or get("\\ud800", prototype) → 00',
    level: "should",
    run: (scenario) =>
      setOrRefused(
        scenario,
        halves.map((half) => `half/${half}`),
      ),
  },
  {
    ...common,
    id: "keys.names-of-objects",
    title:
      "Keys that are called like members of every object (`__proto__`, `constructor`) are keys like any others.",
    why: "Values that are kept in a plain object under such a name are lost, or change the object itself.",
    example: 'set("__proto__", 00), then get("__proto__", prototype) → 00',
    level: "should",
    run: (scenario) =>
      verifySetKeys(
        scenario,
        valuesOf(namesOfObjects.flatMap((name) => [name, `names/${name}`])),
        "tolerated",
      ),
  },
  {
    ...common,
    id: "keys.value-and-children",
    title: "A key may begin with another key and a slash: both are kept, or the later one is refused.",
    why: "A tree of files holds the one or the other. Whichever is lost in silence, a chunk or a group is gone.",
    example: 'set("a", 00), set("a/b", 01), then get("a", prototype) → 00, or set("a/b") was an error',
    run: (scenario) =>
      verifySetKeys(scenario, valuesOf(["a/x", "a/x/y", "a/x/y/z", "b/x/y/z", "b/x/y", "b/x"]), "tolerated"),
  },
  {
    ...common,
    id: "keys.deleted-apart",
    title: "A key is deleted under its own name: one that looks like it stays, and is not mistaken for it.",
    why: "A delete that decodes, folds or matches names removes a chunk of another array.",
    example: 'set("a%2Fb", 00), set("a/b", 01), delete("a%2Fb"), then get("a/b", prototype) → 01',
    needs: ["set", "delete"],
    run: async (scenario) => {
      const canTell = await tellsWhatIsDeleted(scenario);
      let tried = false;
      for (const [i, [gone, stays]] of pairs.entries()) {
        if (!(await setUnlessRefused(scenario, stays, pattern(20, i), "tolerated"))) continue;
        if (!(await setUnlessRefused(scenario, gone, pattern(21, 50 + i), "tolerated"))) continue;
        const result = await attempt("delete", () => scenario.store.delete?.(gone));
        if (!result.ok) continue;
        tried = true;
        await verifyRead(scenario, exactly, {
          key: stays,
          value: pattern(20, i),
          label: `after ${gone}`,
        });
        if (canTell) await verifyExists(scenario, gone, false);
      }
      if (!tried) throw new NotApplicable("the store takes none of the keys that look alike");
    },
  },
];
