import type { Suite } from "../src/spec/index.js";
import { buffers } from "./buffers/index.js";
import { byteRange } from "./byte-range/index.js";
import { deletion } from "./delete/index.js";
import { exists } from "./exists/index.js";
import { list } from "./list/index.js";
import { missing } from "./missing/index.js";
import { processSuite } from "./process/index.js";
import { set } from "./set/index.js";
import { setRange } from "./set-range/index.js";
import { size } from "./size/index.js";

/** The version of the catalogue; each requirement says since which one it exists. */
export const suiteVersion = "1.0.0";

/** Every suite, in the order in which reports show them. */
export const suites: readonly Suite[] = [
  byteRange,
  missing,
  set,
  setRange,
  deletion,
  exists,
  list,
  size,
  buffers,
  processSuite,
];
