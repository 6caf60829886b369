import {
  bufferOf,
  exactly,
  given,
  mayReject,
  mustBe,
  mustReject,
  type Requirement,
  type Scenario,
  verifyArray,
  verifyRead,
  zarrSpec,
} from "../../src/spec/index.js";
import { arrayOf } from "./elements.js";
import { json } from "./metadata.js";
import { describeNode, describeNone } from "./open-node.js";
import { type RecordedArray, reading, recordedNodes, recordedText } from "./recorded.js";
import { zarrita, zarrV2 } from "./sources.js";

const common = { level: "must", since: "1.0.0", needs: ["get"] } as const;

const described: Readonly<Record<string, string>> = {
  "nodes/v3": 'group {"title":"a group of version 3"}',
  "nodes/v3/array": 'array {"units":"µm"}',
  "nodes/v2": 'group {"title":"a group of version 2"}',
  "nodes/v2/array": 'array {"units":"µm"}',
};

const opened: readonly RecordedArray[] = [
  { path: "nodes/v3/array", shape: [2], dtype: "uint8" },
  { path: "nodes/v2/array", shape: [2], dtype: "uint8" },
];

const spaced: RecordedArray = { path: "names/with a space/and another", shape: [2], dtype: "uint8" };

/** Consolidated metadata of version 2; the documents that it stands for are not there. */
const consolidated = given("consolidated metadata, and the one chunk that it speaks of", () => {
  const documents = ["nodes/v2/.zgroup", "nodes/v2/.zattrs", "nodes/v2/array/.zarray"];
  const metadata = Object.fromEntries(documents.map((key) => [key, JSON.parse(recordedText(key))]));
  return [
    [".zmetadata", json({ zarr_consolidated_format: 1, metadata })],
    ["nodes/v2/array/0", Uint8Array.of(0xb1, 0x62)],
  ];
});

/** The beginning of a document, and two bytes that are no text. */
const half = {
  key: "malformed/zarr.json",
  value: Uint8Array.of(...new TextEncoder().encode('{"zarr_format": 3, "node_ty'), 0xff, 0xfe),
};
const malformed = given("metadata that are no JSON", () => [[half.key, half.value]]);

/** A store may refuse keys and values that are out of the ordinary, as long as it says so. */
async function warnOfRefused(scenario: Scenario, key: string, value: Uint8Array): Promise<void> {
  const { given, store } = scenario;
  if (given.has(key)) return;
  await mayReject(scenario, `set("${key}")`, () => store.set?.(key, bufferOf(scenario, value)), key);
}

/** How nodes of a hierarchy are found and opened. */
export const nodes: readonly Requirement[] = [
  {
    ...common,
    id: "arrays.metadata",
    title: "Groups and arrays of both versions are found by asking for their metadata until one is there.",
    why: "A reader asks for `zarr.json`, `.zattrs`, `.zarray` and `.zgroup`: an error for one that is missing ends the search.",
    example: 'zarrita.open("nodes/v2"), which has no zarr.json and no .zarray → the group',
    sources: [zarrSpec("Storage, operations", "storage"), zarrV2("Hierarchies"), zarrita("open")],
    given: recordedNodes("nodes"),
    run: async (scenario) => {
      for (const [path, description] of Object.entries(described)) {
        await mustBe(scenario, `zarrita.open("${path}")`, description, () => describeNode(scenario, path));
      }
      await mustBe(scenario, 'zarrita.open("nodes/none")', "no such node", () =>
        describeNone(scenario, "nodes/none"),
      );
      await reading(opened)(scenario);
    },
  },
  {
    ...common,
    id: "arrays.consolidated",
    title: "A hierarchy whose metadata are consolidated is read from `.zmetadata` and its chunks alone.",
    why: "One document in the place of hundreds of requests; where it is not found, or not whole, viewers time out.",
    example: 'zarrita.get("nodes/v2/array") through withConsolidatedMetadata → the two numbers',
    sources: [zarrita("withConsolidatedMetadata")],
    given: consolidated,
    run: async (scenario) => {
      const { readConsolidated } = await import("./zarrita.js");
      const path = "nodes/v2/array";
      const expected = arrayOf({ shape: [2], dtype: "uint8" });
      await verifyArray(scenario, { array: path, expected, values: scenario.given }, (store) =>
        readConsolidated(store, scenario.prototype, path),
      );
    },
  },
  {
    ...common,
    id: "arrays.node-names",
    title: "An array below nodes with spaces in their names has the elements that were written.",
    why: "Spaces are allowed in node names; a store that hands keys to a URL or a shell must escape and unescape them.",
    example: 'zarrita.get("names/with a space/and another") → the two numbers',
    sources: [zarrSpec("Node names", "node-names")],
    given: recordedNodes("names"),
    run: async (scenario) => {
      await warnOfRefused(scenario, `${spaced.path}/c/0`, Uint8Array.of(0xb1, 0x62));
      await reading([spaced])(scenario);
    },
  },
  {
    ...common,
    id: "arrays.malformed-metadata",
    title: "Metadata that are no JSON come as they are stored: it is for the reader to refuse them.",
    why: "A store that parses what it serves turns a damaged document into a missing one, and a node into nothing.",
    example: 'get("malformed/zarr.json") of half a document → its bytes',
    level: "should",
    sources: [zarrSpec("Abstract store interface, get")],
    given: malformed,
    rulings: exactly,
    run: async (scenario) => {
      const { key, value } = half;
      await warnOfRefused(scenario, key, value);
      if (!scenario.given.has(key)) return;
      await verifyRead(scenario, exactly, { key, value });
      const because = "the metadata are no JSON";
      await mustReject(scenario, 'zarrita.open("malformed")', because, () =>
        describeNode(scenario, "malformed"),
      );
    },
  },
];
