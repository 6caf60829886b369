import {
  mustBe,
  mustSucceed,
  put,
  type Requirement,
  type Scenario,
  verifyList,
  zarrPython,
  zarrSpec,
} from "../../src/spec/index.js";
import { arrayOf } from "./elements.js";
import { json } from "./metadata.js";
import { describeNode, describeNone } from "./open-node.js";
import { recordedNodes } from "./recorded.js";
import { createArray, verifyWritten, type WrittenArray, writeRegion } from "./written-array.js";

const since = "1.0.0";
const operations = zarrSpec("Storage, operations", "storage");

/** An array of two chunks. */
const arrayAt = (path: string): WrittenArray => ({
  path,
  shape: [4],
  chunkShape: [2],
  dtype: "uint8",
  fill: 3,
});

const emptyGroup = json({ zarr_format: 3, node_type: "group", attributes: {} });
const elements = arrayOf({ shape: [4], dtype: "uint8" });

/** The names that lie directly in a directory, by the keys that there are. */
function membersOf(directory: string, keys: Iterable<string>): string[] {
  const below = [...keys].filter((key) => key.startsWith(`${directory}/`));
  return below.map((key) => key.slice(directory.length + 1).split("/")[0] ?? "");
}

async function writeArray(scenario: Scenario, path: string): Promise<void> {
  await createArray(scenario, arrayAt(path));
  await writeRegion(scenario, arrayAt(path), [[0, 4]], elements);
}

/** Groups and arrays as keys: what there is once they were made, and once they are gone. */
export const hierarchy: readonly Requirement[] = [
  {
    id: "arrays.keys-written",
    title:
      "A group and an array that were written are their metadata and the chunks that were set, and no keys else.",
    why: "Keys that appear beside them are taken for nodes or chunks by whoever lists the hierarchy or copies it.",
    example: "a group with an array of which one chunk was written → three keys",
    level: { zarr: "must", zarrita: "should", zarrjs: "must" },
    since,
    needs: ["set", "list"],
    sources: [operations],
    run: async (scenario) => {
      await put(scenario, "group/zarr.json", emptyGroup);
      await createArray(scenario, arrayAt("group/array"));
      await writeRegion(scenario, arrayAt("group/array"), [[0, 2]], 7);
      const keys = ["group/zarr.json", "group/array/zarr.json", "group/array/c/0"];
      await verifyList(scenario, "list()", keys, () => scenario.store.list?.());
    },
  },
  {
    id: "arrays.group-members",
    title: "The nodes of a group, and nothing else, are found by listing its directory beside its metadata.",
    why: "This is how a reader finds out what there is; a node that is not listed does not exist for it.",
    example: 'listDir("nodes/v2") of a group with one array → .zgroup, .zattrs, array',
    level: "must",
    since,
    needs: ["listDir"],
    sources: [operations, zarrPython("Store.list_dir")],
    given: recordedNodes("nodes"),
    run: async (scenario) => {
      for (const group of ["nodes", "nodes/v3", "nodes/v2", "nodes/v2/array"]) {
        const names = membersOf(group, scenario.given.keys());
        await verifyList(scenario, `listDir("${group}")`, names, () => scenario.store.listDir?.(group));
      }
    },
  },
  {
    id: "arrays.node-deleted",
    title: "Deleting the directory of an array leaves nothing of it, and everything of its siblings.",
    why: "Old chunks below a new array of the same name are data that nobody wrote to it; a sibling's loss is final.",
    example: 'deleteDir("group/a"), then zarrita.open("group/a") → no such node, and "group/ab" is whole',
    level: "must",
    since,
    needs: ["set", "deleteDir"],
    sources: [operations, zarrPython("Store.delete_dir")],
    run: async (scenario) => {
      const { store } = scenario;
      await put(scenario, "group/zarr.json", emptyGroup);
      for (const array of ["group/a", "group/ab"]) await writeArray(scenario, array);
      await mustSucceed(scenario, 'deleteDir("group/a")', () => store.deleteDir?.("group/a"));
      const gone = () => describeNone(scenario, "group/a");
      await mustBe(scenario, 'zarrita.open("group/a")', "no such node", gone);
      await mustBe(scenario, 'zarrita.open("group")', "group {}", () => describeNode(scenario, "group"));
      await verifyWritten(scenario, arrayAt("group/ab"), elements);
      await createArray(scenario, arrayAt("group/a"));
      await verifyWritten(
        scenario,
        arrayAt("group/a"),
        arrayOf({ ...arrayAt("group/a"), written: () => false }),
      );
    },
  },
  {
    id: "arrays.chunk-deleted",
    title: "A chunk that was deleted has the fill value, and the other chunks what they had.",
    why: "Writers delete chunks that hold nothing but the fill value, and those that a smaller array has no room for.",
    example:
      'delete("array/c/0"), then zarrita.get("array") → the fill value, and the second chunk as it was',
    level: "must",
    since,
    needs: ["set", "delete"],
    sources: [operations, zarrPython("Store.delete")],
    run: async (scenario) => {
      const { store } = scenario;
      await writeArray(scenario, "array");
      const key = "array/c/0";
      await mustSucceed(scenario, `delete("${key}")`, () => store.delete?.(key), key);
      const left = arrayOf({ ...arrayAt("array"), written: ([x = 0]) => x >= 2 });
      await verifyWritten(scenario, arrayAt("array"), left);
    },
  },
];
