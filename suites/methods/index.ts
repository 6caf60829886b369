import {
  attempt,
  collect,
  isNotImplemented,
  type Requirement,
  type Scenario,
  type Suite,
  zarrPython,
} from "../../src/spec/index.js";
import type { Capability } from "../../src/store/index.js";

const [key, prefix] = ["no/such/place/c/0", "no/such/place"];

/** A call of each method that changes nothing; others are met where scenarios need them. */
const harmless = ({ store, prototype }: Scenario): [capability: Capability, call: () => unknown][] => [
  ["getPartialValues", () => store.getPartialValues?.(prototype, [[key]])],
  ["exists", () => store.exists?.(key)],
  ["getSize", () => store.getSize?.(key)],
  ["getSizePrefix", () => store.getSizePrefix?.(prefix)],
  ["list", () => collect(store.list?.(), 1)],
  ["listPrefix", () => collect(store.listPrefix?.(`${prefix}/`), 1)],
  ["listDir", () => collect(store.listDir?.(prefix), 1)],
  ["isEmpty", () => store.isEmpty?.(prefix)],
];

const requirements: readonly Requirement[] = [
  {
    id: "methods.implemented",
    title: "A method that the store has does something; one that only throws `not implemented` is left out.",
    why: "A library sees by its methods what a store can do, and takes another way where one is absent.",
    example: "a store that cannot list has no `list`, or says `supportsListing: false`",
    level: "should",
    since: "1.0.0",
    sources: [zarrPython("Store.supports_listing")],
    needs: ["get"],
    catches: ["call.rejected"],
    run: async (scenario) => {
      scenario.judge({ standing: "right" });
      for (const [capability, call] of harmless(scenario)) {
        if (!scenario.can(capability)) continue;
        const result = await attempt(`${capability}()`, call);
        if (result.ok || result.failure.code !== "call.rejected") continue;
        const { failure } = result;
        if (isNotImplemented(failure.args.error))
          scenario.judge({ standing: "wrong", label: capability, failure });
      }
    },
  },
];

/** Whether the methods are what they seem. */
export const methods: Suite = { id: "methods", title: "Methods", requirements };
