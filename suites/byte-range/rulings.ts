import type { Ruling, Rulings } from "../../src/spec/index.js";

/** Begins in the value and ends past it: zarr-python documents the remainder; zarrita documents no edge. */
export const pastTheEnd: Rulings = {
  zarr: { right: ["clamped"] },
  zarrita: { right: ["clamped"], tolerated: ["rejected"] },
  zarrjs: { right: ["clamped"], tolerated: ["rejected"] },
  policy: { name: "rangePastEnd", choices: { remainder: ["clamped"], error: ["rejected"] } },
};

/** Begins at or past the end: zarr-python documents an error, and its own stores answer with nothing. */
export const fromTheEnd: Rulings = {
  zarr: { right: ["rejected"], tolerated: ["empty"] },
  zarrita: { right: ["rejected", "empty"] },
  zarrjs: { right: ["rejected", "empty"] },
  // An error is what is documented: who answers with nothing right at the end may still refuse what lies past it.
  policy: { name: "rangeFromEnd", choices: { error: ["rejected"], empty: ["empty", "rejected"] } },
};

/** A range of no bytes: zarr-python documents an error, and its own stores answer with nothing. */
export const zeroLength: Rulings = {
  zarr: { right: ["rejected"], tolerated: ["empty"] },
  zarrita: { right: ["rejected", "empty"] },
  zarrjs: { right: ["rejected", "empty"] },
  policy: { name: "rangeZeroLength", choices: { error: ["rejected"], empty: ["empty"] } },
};

/** A suffix longer than the value: RFC 9110 has the whole value; zarrita documents no edge. */
export const suffixPastEnd: Rulings = {
  zarr: { right: ["clamped"] },
  zarrita: { right: ["clamped"], tolerated: ["rejected"] },
  zarrjs: { right: ["clamped"], tolerated: ["rejected"] },
  policy: { name: "suffixPastEnd", choices: { whole: ["clamped"], error: ["rejected"] } },
};

/** The last zero bytes are no bytes; HTTP cannot express the request and refuses it. */
export const suffixOfZero: Rulings = {
  zarr: { right: ["empty"], tolerated: ["rejected"] },
  zarrita: { right: ["empty", "rejected"] },
  zarrjs: { right: ["empty", "rejected"] },
  policy: { name: "suffixZero", choices: { empty: ["empty"], error: ["rejected"] } },
};

/** A range of a value that has no bytes. */
export const nothingToRead: Rulings = {
  zarr: { right: ["rejected", "empty"] },
  zarrita: { right: ["rejected", "empty"] },
  zarrjs: { right: ["rejected", "empty"] },
};

/** A request that makes no sense: refused; an answer without bytes does no harm outside `zarr`. */
export const malformed: Rulings = {
  zarr: { right: ["rejected"], tolerated: ["empty"] },
  zarrita: { right: ["rejected", "empty"] },
  zarrjs: { right: ["rejected", "empty"] },
};

/** The same rulings with what they tolerate held right: for requirements to which a choice is not the point. */
export function leniently(rulings: Rulings): Rulings {
  const allow = ({ right, tolerated = [] }: Ruling): Ruling => ({ right: [...right, ...tolerated] });
  const { zarr, zarrita, zarrjs, policy } = rulings;
  return {
    zarr: allow(zarr),
    zarrita: allow(zarrita),
    zarrjs: allow(zarrjs),
    ...(policy && { policy }),
  };
}
