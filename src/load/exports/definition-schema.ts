import * as z from "zod/mini";
import { dialects } from "../../results/index.js";
import { capabilities, type Policies, type StoreDefinition } from "../../store/index.js";

const method = z.custom<(...args: unknown[]) => unknown>((value) => typeof value === "function", {
  error: "must be a function",
});

const policyChoices = {
  rangePastEnd: ["remainder", "error"],
  rangeFromEnd: ["error", "empty"],
  rangeZeroLength: ["error", "empty"],
  suffixPastEnd: ["whole", "error"],
  suffixZero: ["empty", "error"],
} as const satisfies { [P in keyof Policies]-?: readonly Required<Policies>[P][] };

const policies = z.strictObject({
  rangePastEnd: z.optional(z.enum(policyChoices.rangePastEnd)),
  rangeFromEnd: z.optional(z.enum(policyChoices.rangeFromEnd)),
  rangeZeroLength: z.optional(z.enum(policyChoices.rangeZeroLength)),
  suffixPastEnd: z.optional(z.enum(policyChoices.suffixPastEnd)),
  suffixZero: z.optional(z.enum(policyChoices.suffixZero)),
} satisfies Record<keyof Policies, z.ZodMiniType>);

const members = {
  name: z.optional(z.string().check(z.minLength(1, "must not be empty"))),
  dialect: z.optional(z.enum(dialects)),
  capabilities: z.optional(
    z.strictObject(Object.fromEntries(capabilities.map((name) => [name, z.optional(z.boolean())]))),
  ),
  create: method,
  seed: z.optional(method),
  peek: z.optional(method),
  reopen: z.optional(method),
  fault: z.optional(method),
  destroy: z.optional(method),
  policies: z.optional(policies),
} satisfies Record<keyof StoreDefinition, z.ZodMiniType>;

/** The shape of a store definition as a module may export it. Unknown keys are refused. */
export const definitionSchema = z.strictObject(members);

/** The keys that are known at a place in a definition: at its root, in `capabilities` or in `policies`. */
export function knownKeysAt(path: readonly PropertyKey[]): readonly string[] {
  if (path[0] === "capabilities") return capabilities;
  return Object.keys(path[0] === "policies" ? policyChoices : members);
}
