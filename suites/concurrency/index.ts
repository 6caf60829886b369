import type { Suite } from "../../src/spec/index.js";
import { against } from "./against.js";
import { create } from "./create.js";
import { history } from "./history.js";
import { ownWrites } from "./own-writes.js";
import { parallel } from "./parallel.js";
import { partsAtOnce } from "./parts.js";
import { races } from "./races.js";
import { torn } from "./torn.js";

/** What many calls at the same time owe each other. */
export const concurrency: Suite = {
  id: "concurrency",
  title: "Concurrency",
  requirements: [
    ...parallel,
    ...partsAtOnce,
    ...torn,
    ...ownWrites,
    ...create,
    ...races,
    ...against,
    ...history,
  ],
};
