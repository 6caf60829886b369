import type { Suite } from "../../src/spec/index.js";
import { elsewhere } from "./elsewhere.js";
import { readBack } from "./read-back.js";
import { setBack } from "./set-back.js";

/** Which keys there are, and which of them are the same. */
export const keysSuite: Suite = {
  id: "keys",
  title: "Keys",
  requirements: [...readBack, ...setBack, ...elsewhere],
};
