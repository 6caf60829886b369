import * as z from "zod/mini";

const number = z.number();
const count = z.int().check(z.nonnegative());

/** A profile as it comes from outside. */
export const profileSchema = z.object({
  totalMs: number,
  storeMs: number,
  harnessMs: number,
  runnerMs: number,
  methods: z.array(z.object({ method: z.string(), calls: count, ms: number, bytes: count })),
});
