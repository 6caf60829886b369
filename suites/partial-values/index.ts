import type { Suite } from "../../src/spec/index.js";
import { pages } from "./pages.js";
import { read } from "./read.js";
import { untouched } from "./untouched.js";
import { write } from "./write.js";

/** Many parts of many values in one call. */
export const partialValues: Suite = {
  id: "partial-values",
  title: "Partial values",
  requirements: [...read, untouched, ...write, ...pages],
};
