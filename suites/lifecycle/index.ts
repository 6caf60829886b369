import type { Suite } from "../../src/spec/index.js";
import { beside } from "./beside.js";
import { closeRequirements } from "./close.js";
import { deniedRequirements } from "./denied.js";
import { equalityRequirements } from "./equality.js";
import { handles } from "./handles.js";
import { openRequirements } from "./open.js";
import { readOnlyRequirements } from "./read-only.js";
import { underWayRequirements } from "./under-way.js";

/** A store from its making to its end. */
export const lifecycle: Suite = {
  id: "lifecycle",
  title: "Lifecycle and read-only",
  requirements: [
    ...openRequirements,
    ...closeRequirements,
    ...underWayRequirements,
    ...handles,
    ...beside,
    ...equalityRequirements,
    ...readOnlyRequirements,
    ...deniedRequirements,
  ],
};
