import type { Suite } from "../../src/spec/index.js";
import { clear } from "./clear.js";
import { dir, goneByDir } from "./dir.js";
import { gone, goneFromListings } from "./gone.js";
import { key } from "./key.js";
import { last } from "./last.js";
import { races } from "./races.js";

/** What `delete`, `deleteDir` and `clear` owe. */
export const deletion: Suite = {
  id: "delete",
  title: "Deletion",
  requirements: [...gone, ...goneFromListings, ...key, ...last, ...dir, ...goneByDir, ...clear, ...races],
};
