import type { Suite } from "../../src/spec/index.js";
import { answers } from "./answers.js";
import { listings } from "./listings.js";
import { options } from "./options.js";
import { others } from "./others.js";
import { reads } from "./reads.js";
import { writes } from "./writes.js";

/** What becomes of calls that their caller withdraws. */
export const abort: Suite = {
  id: "abort",
  title: "Cancellation",
  requirements: [...reads, ...others, ...listings, ...writes, ...answers, ...options],
};
