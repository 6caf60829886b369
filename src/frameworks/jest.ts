import { ConformanceFailure, callSite } from "./failure.js";
import { globalFunction } from "./globals.js";
import type { ConformanceTestOptions } from "./options.js";
import { request } from "./remote/request.js";
import { bySuite, storeTitle, testTitle } from "./titles.js";

export type { ConformanceTestOptions } from "./options.js";

type Block = (title: string, body: () => void) => void;
type Test = ((title: string, body: () => void) => void) & { skip: Test };

/**
 * Makes a Jest test of every requirement, suites as `describe` blocks; of one that is not tried, the title has the
 * reason. To be called in a test file. Jest wants to know which tests are skipped before any runs: the store is
 * tested while the tests are collected, in a process of its own.
 *
 * @param store what to import: the path of a module, relative to the directory that Jest was started in, a URL or a
 *   package; a store itself cannot be given here
 * @throws ConformanceFailure where the store or the options cannot be used
 *
 * @example
 * conformanceTests(require.resolve("./mystore.js"), { baseline: "conformance-baseline.json" });
 */
export function conformanceTests(store: string | URL, options: ConformanceTestOptions = {}): void {
  const describe = globalFunction<Block>("Jest", "describe");
  const test = globalFunction<Test>("Jest", "test");
  const site = callSite(conformanceTests);
  if (typeof store !== "string" && !("href" in Object(store))) {
    const text =
      "In Jest, `conformanceTests` takes the path of a module that exports the store, and not the store itself: " +
      "Jest has to know which tests are skipped before any of them runs. Write " +
      '`conformanceTests(require.resolve("./mystore.js"))`.';
    throw new ConformanceFailure({ text }, site);
  }
  const { planned, outcomes } = request({ kind: "run", specifier: String(store), options }, site);
  describe(storeTitle(store, options), () => {
    for (const { suite, requirements } of bySuite(planned)) {
      describe(suite, () => {
        for (const requirement of requirements) {
          const outcome = outcomes[requirement.id];
          if (outcome?.kind === "skipped") {
            test.skip(`${testTitle(requirement)} (${outcome.reason})`, () => {});
          } else {
            test(testTitle(requirement), () => {
              if (outcome?.kind === "failed") throw new ConformanceFailure(outcome, site);
            });
          }
        }
      });
    }
  });
}
