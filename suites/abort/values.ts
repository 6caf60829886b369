import { given, pattern } from "../../src/spec/index.js";

/** The key of a value that is read in one go. */
export const smallKey = "array/c/0";

const values = () =>
  [
    [smallKey, pattern(256, 1)],
    ["array/c/1", pattern(70_000, 20)],
  ] as const;

/** Values whose reads are withdrawn: one that comes in one go, and one that comes in several. */
export const withdrawn = given("values whose reads are aborted", values);

/** The same in stores where nothing was aborted yet: one that an abort has ended for good answers to nobody. */
export const withdrawnForReason = given("values whose reads are aborted with reasons", values);
export const withdrawnBefore = given("values that are read again after an abort", values);
