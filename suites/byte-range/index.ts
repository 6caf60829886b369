import type { Suite } from "../../src/spec/index.js";
import { emptyValue } from "./empty-value.js";
import { malformedRequests } from "./malformed.js";
import { offset } from "./offset.js";
import { range } from "./range.js";
import { suffix } from "./suffix.js";
import { whole } from "./whole.js";

/** What `get` owes, with and without a byte range. */
export const byteRange: Suite = {
  id: "byte-range",
  title: "Byte-range get",
  requirements: [...whole, ...range, ...offset, ...suffix, ...emptyValue, ...malformedRequests],
};
