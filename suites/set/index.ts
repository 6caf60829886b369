import type { Suite } from "../../src/spec/index.js";
import { churn } from "./churn.js";
import { keys } from "./keys.js";
import { manySet } from "./many-values.js";
import { nearlyAlike } from "./nearly-alike.js";
import { notAValue } from "./not-a-value.js";
import { opaque } from "./opaque.js";
import { overSeeded } from "./over-seeded.js";
import { overwrite } from "./overwrite.js";
import { peeked } from "./peeked.js";
import { rangesAfter } from "./ranges-after.js";
import { refusedSets } from "./refused.js";
import { roundTrip } from "./round-trip.js";
import { stays } from "./stays.js";

/** What `set` owes. */
export const set: Suite = {
  id: "set",
  title: "Set and overwrite",
  requirements: [
    ...roundTrip,
    ...opaque,
    ...overwrite,
    ...rangesAfter,
    ...keys,
    ...nearlyAlike,
    ...manySet,
    ...churn,
    ...stays,
    overSeeded,
    ...peeked,
    ...notAValue,
    ...refusedSets,
  ],
};
