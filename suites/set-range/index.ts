import type { Suite } from "../../src/spec/index.js";
import { refused } from "./refused.js";
import { replaces } from "./replaces.js";

/** What `set` with a byte range owes, for stores that have it. */
export const setRange: Suite = {
  id: "set-range",
  title: "Byte-range set",
  requirements: [...replaces, ...refused],
};
