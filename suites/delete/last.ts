import { putEach, type Requirement, verifyEmpty, verifyList } from "../../src/spec/index.js";
import { valuesAt } from "../tree.js";
import { remove } from "./remove.js";
import { deleteSources } from "./sources.js";

const common = { level: "should", since: "1.0.0", sources: deleteSources } as const;

/** What becomes of a directory whose last key is deleted. */
export const last: readonly Requirement[] = [
  {
    ...common,
    id: "delete.last-hides-directory",
    title: "A directory whose last key was deleted is no longer named among the children of its parent.",
    why: "Directories are what keys say they are; one that is left empty on disk is a group that cannot be opened.",
    example: 'set("foo/c/0", …), delete("foo/c/0"), then listDir("foo") → nothing',
    needs: ["set", "delete", "listDir"],
    run: async (scenario) => {
      await putEach(scenario, valuesAt("foo/zarr.json", "foo/c/0/0"));
      await remove(scenario, "foo/c/0/0");
      await verifyList(scenario, 'listDir("foo")', ["zarr.json"], () => scenario.store.listDir?.("foo"));
      await verifyList(scenario, 'listDir("foo/c")', [], () => scenario.store.listDir?.("foo/c"));
    },
  },
  {
    ...common,
    id: "delete.last-empties",
    title:
      "`isEmpty` is true of a directory whose last key was deleted, and of the root after the last of all.",
    why: "A place that is empty and said to be taken can never be used again.",
    example: 'set("foo/c/0", …), delete("foo/c/0"), then isEmpty("foo") → true',
    needs: ["set", "delete", "isEmpty"],
    run: async (scenario) => {
      await putEach(scenario, valuesAt("bar/zarr.json", "foo/c/0/0"));
      await remove(scenario, "foo/c/0/0");
      await verifyEmpty(scenario, "foo", true);
      await verifyEmpty(scenario, "", false);
      await remove(scenario, "bar/zarr.json");
      await verifyEmpty(scenario, "", true);
    },
  },
];
