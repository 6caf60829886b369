import type { Suite } from "../../src/spec/index.js";
import { again } from "./again.js";
import { blocks } from "./blocks.js";
import { emptyValue } from "./empty-value.js";
import { grid } from "./grid.js";
import { huge } from "./huge.js";
import { ignoredRange } from "./ignored-range.js";
import { malformedRequests } from "./malformed.js";
import { manyRead } from "./many-values.js";
import { oddRequests } from "./odd-requests.js";
import { offset } from "./offset.js";
import { range } from "./range.js";
import { suffix } from "./suffix.js";
import { toldApart } from "./told-apart.js";
import { whole } from "./whole.js";

/** What `get` owes, with and without a byte range. */
export const byteRange: Suite = {
  id: "byte-range",
  title: "Byte-range get",
  requirements: [
    ...whole,
    ...range,
    ...offset,
    ...suffix,
    ...emptyValue,
    ...malformedRequests,
    ...grid,
    ...huge,
    ...oddRequests,
    ...blocks,
    ...again,
    ...toldApart,
    ...manyRead,
    ignoredRange,
  ],
};
