import { AsyncResource } from "node:async_hooks";
import { after, describe, test } from "node:test";
import { ConformanceFailure, callSite } from "./failure.js";
import type { ConformanceTestOptions } from "./options.js";
import { Session } from "./session.js";
import { bySuite, type PlannedSuite, storeTitle, testTitle } from "./titles.js";

export type { ConformanceTestOptions } from "./options.js";

/**
 * Makes a test of Node's test runner of every requirement, suites as `describe` blocks. To be called in a test file.
 *
 * @param store as for `runConformance`: what to import (`"./mystore.js"`, relative to the directory that the runner
 *   was started in; a URL), or a store, a class, a factory, a definition
 * @throws UsageError as a failure of the block, where the options select nothing or cannot be understood
 *
 * @example
 * conformanceTests(new URL("./mystore.js", import.meta.url), { baseline: "conformance-baseline.json" });
 */
export function conformanceTests(store: string | object, options: ConformanceTestOptions = {}): void {
  const site = callSite(conformanceTests);
  const session = new Session(store, options, site);
  describe(storeTitle(store, options), async () => {
    const block = new AsyncResource("conformanceTests");
    const suites = bySuite(await session.plan());
    // In a hook, a store that cannot be loaded would fail each test once more.
    await session.start();
    // The promise was settled outside of this block, and what is made now would be too.
    block.runInAsyncScope(() => {
      after(() => session.end());
      for (const each of suites) describe(each.suite, () => addTests(each, session, site));
    });
  });
}

function addTests({ requirements }: PlannedSuite, session: Session, site: string): void {
  for (const requirement of requirements) {
    test(testTitle(requirement), async (context) => {
      const outcome = await session.outcome(requirement.id);
      if (outcome.kind === "skipped") context.skip(outcome.reason);
      if (outcome.kind === "passed" && outcome.note) context.diagnostic(outcome.note);
      if (outcome.kind === "failed") throw new ConformanceFailure(outcome, site);
    });
  }
}
