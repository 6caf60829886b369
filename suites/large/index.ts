import type { Suite } from "../../src/spec/index.js";
import { pastBits } from "./past-bits.js";
import { largeValue } from "./value.js";

/** Values past the usual sizes. */
export const large: Suite = { id: "large", title: "Large values", requirements: [largeValue, ...pastBits] };
