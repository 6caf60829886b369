import { relative, sep } from "node:path";
import XMLBuilder from "fast-xml-builder";
import type { Report } from "../results/index.js";
import { type Counts, countCases, type TestCase, testCaseOf, unprovedCase } from "./junit/test-case.js";
import type { CreateReporter, ReporterOptions } from "./reporter.js";
import { storeModule } from "./store-module.js";
import { bySuite } from "./text/by-suite.js";
import { unprovedText } from "./text/problems.js";
import { safeLine } from "./text/safe-text.js";

const attribute = "@";

/**
 * JUnit XML, as Jenkins, GitLab and their like read it: a `testsuite` for each suite, a `testcase` for each
 * requirement. All text in it is free of control characters.
 */
export const createJunitReporter: CreateReporter = (output, options) => ({
  onEvent(event) {
    if (event.type === "end") output.write(junitOf(event.report, options));
  },
});

function junitOf(report: Report, options: ReporterOptions): string {
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: attribute,
    suppressBooleanAttributes: false,
    suppressEmptyNode: true,
    format: true,
  });
  const suites = suitesOf(report, options);
  const cases = suites.flatMap(({ testcase }) => testcase);
  return builder.build({
    "?xml": attributes({ version: "1.0", encoding: "UTF-8" }),
    testsuites: {
      ...attributes({
        name: `zarr-store-conform ${safeLine(report.store.specifier)}`,
        ...totals(cases),
        time: seconds(report.summary.durationMs),
      }),
      testsuite: suites.map(({ name, testcase }, id) => ({
        ...attributes({
          name,
          ...totals(testcase),
          skipped: countCases(testcase).skipped,
          time: seconds(testcase.reduce((sum, { durationMs }) => sum + durationMs, 0)),
          // Readers of the format take neither fractions of a second nor a zone.
          timestamp: safeLine(report.startedAt).slice(0, 19),
          id,
          file: fileOf(report, options),
        }),
        properties: { property: propertiesOf(report).map(attributes) },
        testcase: testcase.map(elementOf),
      })),
    },
  });
}

interface Suite {
  name: string;
  testcase: TestCase[];
}

function suitesOf(report: Report, options: ReporterOptions): Suite[] {
  const suites = bySuite(report).map(([suite, results]) => ({
    name: safeLine(suite),
    testcase: results.map((result) => testCaseOf(result, report, options)),
  }));
  const unproved = unprovedText(report);
  return unproved === undefined ? suites : [...suites, { name: "run", testcase: [unprovedCase(unproved)] }];
}

/** The store's module, as it is found from where the run was started. */
function fileOf({ store }: Report, options: ReporterOptions): string | undefined {
  const { cwd } = options;
  const file = storeModule(store, options);
  if (cwd === undefined || file === undefined) return undefined;
  return safeLine(relative(cwd, file).replaceAll(sep, "/"), 4000);
}

function elementOf({ name, classname, durationMs, children }: TestCase): Record<string, unknown> {
  const elements = Object.entries(children).map(([child, { text, ...rest }]) => [
    child,
    { ...attributes(rest), ...(text === undefined ? {} : { "#text": text }) },
  ]);
  return {
    ...attributes({ name, classname, time: seconds(durationMs) }),
    ...Object.fromEntries(elements),
  };
}

function totals(cases: readonly TestCase[]): Omit<Counts, "skipped"> {
  const { tests, failures, errors } = countCases(cases);
  return { tests, failures, errors };
}

function propertiesOf({ store, environment, seed, suiteVersion }: Report): Record<string, string>[] {
  const properties = {
    store: store.name,
    specifier: store.specifier,
    dialect: store.dialect,
    seed: String(seed),
    suiteVersion,
    runtime: `${environment.runtime} ${environment.runtimeVersion}`,
    platform: `${environment.platform} ${environment.arch}`,
  };
  return Object.entries(properties).map(([name, value]) => ({ name, value: safeLine(value) }));
}

function attributes(values: object): Record<string, string> {
  const named = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(named.map(([name, value]) => [`${attribute}${name}`, String(value)]));
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}
