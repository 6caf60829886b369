import type { Suite } from "../../src/spec/index.js";
import { keys } from "./keys.js";
import { overwrite } from "./overwrite.js";
import { roundTrip } from "./round-trip.js";

/** What `set` owes. */
export const set: Suite = {
  id: "set",
  title: "Set and overwrite",
  requirements: [...roundTrip, ...overwrite, ...keys],
};
