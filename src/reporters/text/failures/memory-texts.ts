import { countText, plural } from "../number-text.js";
import { safeCode, safeLine } from "../safe-text.js";
import type { Family } from "./failure-texts.js";

function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

/** Memory that was the caller's and was written to. */
export const memoryTexts = {
  "memory.guard-changed": ({ call, side, offset, expected, found }) => {
    const distance = side === "before" ? -offset : offset + 1;
    return {
      headline: `${safeCode(call)} wrote outside of the buffer that it was given: a guard byte ${side} it has changed.`,
      details: [
        `It lies ${plural(distance, "byte")} ${side} the ${side === "before" ? "first" : "last"} byte of the value, was ${hexByte(expected)} and now is ${hexByte(found)}.`,
      ],
      hint: "Heed the view: `value.buffer` is the whole allocation, and the value lies at `value.byteOffset` for `value.byteLength` bytes.",
    };
  },
  "memory.value-changed": ({ call, differsAt }) => ({
    headline: `${safeCode(call)} changed bytes that are the caller's own, from offset ${countText(differsAt)} on.`,
    details: [],
    hint: "What a caller hands in stays the caller's: copy it before it is changed (`value.slice()`), and copy what is kept.",
  }),
  "memory.aliased": ({ call, what, differsAt }) => ({
    headline: `${safeCode(call)}: ${safeLine(what)}.`,
    details: [`The bytes differ from offset ${countText(differsAt)} on.`],
    hint: "Copy at the border: what `set` is given (`value.slice()`) and what `get` hands out belong to the caller.",
  }),
} as const satisfies Family<"memory">;
