import { ConformanceFailure, callSite } from "./failure.js";
import { globalFunction } from "./globals.js";
import type { ConformanceTestOptions } from "./options.js";
import { request } from "./remote/request.js";
import { Session } from "./session.js";
import { bySuite, storeTitle, testTitle } from "./titles.js";

export type { ConformanceTestOptions } from "./options.js";

/** What of a running test is used. */
interface Context {
  test?: { title: string };
  skip(): never;
}

type Block = (title: string, body: (this: { timeout(ms: number): void }) => void) => void;
type Test = (title: string, body: (this: Context) => Promise<void>) => void;
type Hook = (body: () => Promise<void>) => void;

/**
 * Makes a Mocha test of every requirement, suites as `describe` blocks; of one that is not tried, the title has the
 * reason. To be called in a test file, an ES module or CommonJS.
 *
 * @param store as for `runConformance`: what to import (`"./mystore.js"`, relative to the directory that Mocha was
 *   started in; a URL), or a store, a class, a factory, a definition
 * @throws ConformanceFailure where the options select nothing or cannot be understood
 *
 * @example
 * conformanceTests(new URL("./mystore.js", import.meta.url), { baseline: "conformance-baseline.json" });
 */
export function conformanceTests(store: string | object, options: ConformanceTestOptions = {}): void {
  const describe = globalFunction<Block>("Mocha", "describe", "suite");
  const test = globalFunction<Test>("Mocha", "it", "test");
  const before = globalFunction<Hook>("Mocha", "before", "suiteSetup");
  const after = globalFunction<Hook>("Mocha", "after", "suiteTeardown");
  const site = callSite(conformanceTests);
  const { planned } = request({ kind: "plan", specifier: "", options }, site);
  const session = new Session(store, options, site);
  describe(storeTitle(store, options), function () {
    // The harness has limits of its own for every call.
    this.timeout(0);
    before(() => session.start());
    after(() => session.end());
    for (const { suite, requirements } of bySuite(planned)) {
      describe(suite, () => {
        for (const requirement of requirements) {
          test(testTitle(requirement), async function () {
            const outcome = await session.outcome(requirement.id);
            if (outcome.kind === "skipped") {
              if (this.test) this.test.title += ` (${outcome.reason})`;
              this.skip();
            }
            if (outcome.kind === "failed") throw new ConformanceFailure(outcome, site);
          });
        }
      });
    }
  });
}
