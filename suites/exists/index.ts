import type { Suite } from "../../src/spec/index.js";
import { changes } from "./changes.js";
import { names } from "./names.js";
import { present } from "./present.js";

/** What `exists` owes. */
export const exists: Suite = {
  id: "exists",
  title: "Existence of keys",
  requirements: [...present, ...names, ...changes],
};
