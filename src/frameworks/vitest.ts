import { afterAll, beforeAll, describe, test } from "vitest";
import { ConformanceFailure, callSite } from "./failure.js";
import type { ConformanceTestOptions } from "./options.js";
import { Session } from "./session.js";
import { bySuite, storeTitle, testTitle } from "./titles.js";

export type { ConformanceTestOptions } from "./options.js";

// The harness has limits of its own for every call.
const unlimited = 0;

/**
 * Makes a Vitest test of every requirement, suites as `describe` blocks. To be called in a test file.
 *
 * @param store as for `runConformance`: what to import (`"./mystore.js"`, relative to the directory that Vitest was
 *   started in; a URL), or a store, a class, a factory, a definition
 * @throws UsageError while the tests are collected, where the options select nothing or cannot be understood
 *
 * @example
 * conformanceTests(new URL("./mystore.ts", import.meta.url), { baseline: "conformance-baseline.json" });
 */
export function conformanceTests(store: string | object, options: ConformanceTestOptions = {}): void {
  const site = callSite(conformanceTests);
  const session = new Session(store, options, site);
  describe(storeTitle(store, options), async () => {
    beforeAll(() => session.start(), unlimited);
    afterAll(() => session.end(), unlimited);
    for (const { suite, requirements } of bySuite(await session.plan())) {
      describe(suite, () => {
        for (const requirement of requirements) {
          test(testTitle(requirement), { timeout: unlimited }, async (context) => {
            const outcome = await session.outcome(requirement.id);
            if (outcome.kind === "skipped") context.skip(outcome.reason);
            if (outcome.kind === "failed") throw framedOnce(new ConformanceFailure(outcome, site));
          });
        }
      });
    }
  });
}

/**
 * Vitest shows every frame in a stack, those that the message speaks of included; and of errors whose stacks are the
 * same it shows one alone, so that the stack has to have the text.
 */
function framedOnce(failure: ConformanceFailure): ConformanceFailure {
  const text = failure.message.replaceAll(/^\s*at .*\n?/gm, "");
  failure.stack = `${failure.name}: ${text}\n${failure.frames}`;
  return failure;
}
