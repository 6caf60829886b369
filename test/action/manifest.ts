import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import * as z from "zod/mini";

const texts = z.record(z.string(), z.string());

const step = z.object({
  id: z.optional(z.string()),
  name: z.string(),
  if: z.optional(z.string()),
  shell: z.optional(z.string()),
  run: z.optional(z.string()),
  uses: z.optional(z.string()),
  with: z.optional(texts),
  env: z.optional(texts),
  "working-directory": z.optional(z.string()),
});

const manifest = z.object({
  inputs: z.record(
    z.string(),
    z.object({
      description: z.string(),
      required: z.optional(z.boolean()),
      default: z.optional(z.string()),
    }),
  ),
  outputs: z.record(z.string(), z.object({ description: z.string(), value: z.string() })),
  runs: z.object({ using: z.literal("composite"), steps: z.array(step) }),
});

/** A step of the action. */
export type ActionStep = z.infer<typeof step>;

/** The text of `action.yml`. */
export const manifestText = readFileSync(fileURLToPath(new URL("../../action.yml", import.meta.url)), "utf8");

/** `action.yml`, parsed. */
export const action = manifest.parse(parse(manifestText));
