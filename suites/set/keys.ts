import {
  exactly,
  pattern,
  put,
  type Requirement,
  verifyRead,
  zarrPython,
  zarrSpec,
  zarrTesting,
} from "../../src/spec/index.js";

const sources = [zarrSpec("Abstract store interface, set"), zarrPython("Store.set")];
const common = { level: "must", since: "1.0.0", needs: ["set"], sources } as const;

const metadata = (name: string) => new TextEncoder().encode(JSON.stringify({ zarr_format: 3, name }));

/** The keys that Zarr itself makes, chunks in every encoding and metadata, each with a value of its own. */
const zarrKeys = new Map([
  ["c/0", pattern(10, 1)],
  ["foo/c/0.0", pattern(11, 2)],
  ["foo/0/0", pattern(12, 3)],
  ["c/1/23/45", pattern(13, 4)],
  ["0.0", pattern(14, 5)],
  ["flat/c.1.23.45", pattern(15, 6)],
  ["flat/1.23.45", pattern(16, 7)],
  ["nested/1/23/45", pattern(17, 8)],
  ["scalar/c", pattern(18, 9)],
  ["0", pattern(19, 10)],
  ["zarr.json", metadata("root")],
  ["foo/zarr.json", metadata("foo")],
  [".zarray", metadata("array")],
  [".zgroup", metadata("group")],
  ["foo/.zattrs", metadata("attributes")],
  [".zmetadata", metadata("all of it")],
]);

/** Keys whose text says `json` and whose values are no metadata, beside keys that do not. */
const likeMetadata = ["json-data/c/0", "data.json", "geojson/0.0", "plain/c/0"];

/** Which keys can be set. */
export const keys: readonly Requirement[] = [
  {
    ...common,
    id: "set.zarr-keys",
    title:
      "Every form of key that Zarr makes can be set and read back, chunks and metadata, version 2 and 3.",
    why: "An array whose metadata or chunks cannot be stored cannot be written.",
    example: 'set("foo/c/0.0", 00 01), then get("foo/c/0.0", prototype) → 00 01',
    sources: [...sources, zarrSpec("Chunk key encoding", "chunk-key-encoding")],
    rulings: exactly,
    run: async (scenario) => {
      for (const [key, value] of zarrKeys) await put(scenario, key, value);
      for (const [key, value] of zarrKeys) {
        await verifyRead(scenario, exactly, { key, value, others: zarrKeys, label: `"${key}"` });
      }
    },
  },
  {
    ...common,
    id: "set.keys-apart",
    title: "Setting one key leaves the values of all others as they were.",
    why: "Two chunks that share a place overwrite each other.",
    example: 'set("c/0", 00), set("c/1", 01), then get("c/0", prototype) → 00',
    rulings: exactly,
    run: async (scenario) => {
      // Keys that differ in case alone are for a requirement of their own: a store may refuse the second of them.
      const names = ["c/0", "c/1", "c/10", "d/0", "c/00", "cc/0"];
      const values = new Map(names.map((key, i) => [key, pattern(20, 10 + i)]));
      for (const [key, value] of values) await put(scenario, key, value);
      await put(scenario, "c/1", pattern(20, 99));
      const others = new Map(values).set("c/1", pattern(20, 99));
      for (const [key, value] of values) {
        if (key !== "c/1") await verifyRead(scenario, exactly, { key, value, others, label: `"${key}"` });
      }
    },
  },
  {
    ...common,
    id: "set.key-text-is-no-type",
    title:
      "Data is stored alike whatever the text of its key; one that contains `json` is not treated as text.",
    why: "A chunk of an array called `json-data` is no metadata; decoded as text, it is lost.",
    example: 'set("json-data/c/0", FF FE), then get("json-data/c/0", prototype) → FF FE',
    sources: [...sources, zarrTesting("StoreExpectingTestBuffer")],
    rulings: exactly,
    run: async (scenario) => {
      for (const [salt, key] of likeMetadata.entries()) {
        await put(scenario, key, pattern(300, salt));
        await verifyRead(scenario, exactly, { key, value: pattern(300, salt), label: `"${key}"` });
      }
    },
  },
];
