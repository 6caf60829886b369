import type { Suite } from "../src/spec/index.js";
import { abort } from "./abort/index.js";
import { arrays } from "./arrays/index.js";
import { buffers } from "./buffers/index.js";
import { byteRange } from "./byte-range/index.js";
import { concurrency } from "./concurrency/index.js";
import { cost } from "./cost/index.js";
import { createSuite } from "./create/index.js";
import { deletion } from "./delete/index.js";
import { errors } from "./errors/index.js";
import { exists } from "./exists/index.js";
import { keysSuite } from "./keys/index.js";
import { large } from "./large/index.js";
import { lifecycle } from "./lifecycle/index.js";
import { list } from "./list/index.js";
import { methods } from "./methods/index.js";
import { missingKeys } from "./missing/index.js";
import { model } from "./model/index.js";
import { partialValues } from "./partial-values/index.js";
import { processSuite } from "./process/index.js";
import { set } from "./set/index.js";
import { setRange } from "./set-range/index.js";
import { size } from "./size/index.js";
import { stale } from "./stale/index.js";

/** The version of the catalogue; each requirement says since which one it exists. */
export const suiteVersion = "1.0.0";

/** Every suite, in the order in which reports show them. */
export const suites: readonly Suite[] = [
  byteRange,
  missingKeys,
  partialValues,
  set,
  setRange,
  createSuite,
  deletion,
  exists,
  list,
  size,
  stale,
  keysSuite,
  methods,
  buffers,
  lifecycle,
  concurrency,
  abort,
  errors,
  large,
  model,
  arrays,
  cost,
  processSuite,
];
