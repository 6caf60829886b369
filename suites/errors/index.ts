import type { Suite } from "../../src/spec/index.js";
import { failingBackend } from "./failing-backend.js";
import { failingWrites } from "./failing-writes.js";
import { form } from "./form.js";

/** How failures are told, and that they do no further harm. */
export const errors: Suite = {
  id: "errors",
  title: "Errors",
  requirements: [...form, ...failingBackend, ...failingWrites],
};
