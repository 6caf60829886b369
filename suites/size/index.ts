import type { Suite } from "../../src/spec/index.js";
import { prefix } from "./prefix.js";
import { value } from "./value.js";

/** What `getSize` and `getSizePrefix` owe. */
export const size: Suite = {
  id: "size",
  title: "Sizes",
  requirements: [...value, ...prefix],
};
