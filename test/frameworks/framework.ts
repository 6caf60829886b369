/** A test framework, and how its output is read. */
export interface Framework {
  /** The entry of the package, and the name in titles. */
  name: string;
  /** The command line that runs a file, without Node itself. */
  args(file: string): string[];
  /** The test file that makes these calls of `conformanceTests`. */
  fileName: string;
  source(calls: string): string;
  /** What its output says of how many tests passed, failed and were skipped. */
  counts(output: string): Counts;
  env?: Record<string, string>;
  /** Whether it is a second form of a framework that is tried in full. */
  secondary?: true;
}

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const module = (entry: string) => (calls: string) =>
  `import { conformanceTests } from "zarr-store-conform/${entry}";\n${calls}\n`;
const script = (entry: string) => (calls: string) =>
  `const { conformanceTests } = require("zarr-store-conform/${entry}");\n${calls}\n`;

const counter = (passed: RegExp, failed: RegExp, skipped: RegExp) => (output: string) => {
  const count = (pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? 0);
  return { passed: count(passed), failed: count(failed), skipped: count(skipped) };
};

const mocha = {
  args: (file: string) => ["node_modules/mocha/bin/mocha.js", file],
  counts: counter(/(\d+) passing/, /(\d+) failing/, /(\d+) pending/),
};

const jest = {
  args: (file: string) => ["node_modules/jest/bin/jest.js", file, "--rootDir=.", "--testMatch=**/*.test.*"],
  counts: counter(
    /^Tests:.* (\d+) passed/m,
    /^Tests: +(\d+) failed/m,
    /^Tests: +(?:\d+ failed, )?(\d+) skipped/m,
  ),
};

/** All frameworks that there is an entry for; twice, where their test files come in two forms. */
export const frameworks: readonly Framework[] = [
  {
    name: "vitest",
    args: (file) => ["node_modules/vitest/vitest.mjs", "run", "--root=.", "--reporter=verbose", file],
    fileName: "vitest.test.mjs",
    source: module("vitest"),
    counts: counter(/Tests .*?(\d+) passed/, /Tests .*?(\d+) failed/, /Tests .*?(\d+) skipped/),
  },
  {
    name: "node-test",
    args: (file) => ["--test", "--test-reporter=spec", file],
    fileName: "node-test.test.mjs",
    source: module("node-test"),
    counts: counter(/ℹ pass (\d+)/, /ℹ fail (\d+)/, /ℹ skipped (\d+)/),
  },
  { name: "mocha", ...mocha, fileName: "mocha.test.mjs", source: module("mocha") },
  {
    name: "mocha (CommonJS)",
    secondary: true,
    ...mocha,
    fileName: "mocha.test.cjs",
    source: script("mocha"),
  },
  { name: "jest", ...jest, fileName: "jest.test.cjs", source: script("jest") },
  {
    name: "jest (ES modules)",
    secondary: true,
    ...jest,
    fileName: "jest.test.mjs",
    source: module("jest"),
    env: { NODE_OPTIONS: "--experimental-vm-modules" },
  },
];
