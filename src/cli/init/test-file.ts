import type { Project, TestRunner } from "./project.js";

/** What each runner imports the tests of requirements from. */
const entries: Record<TestRunner, string> = {
  vitest: "zarr-store-conform/vitest",
  jest: "zarr-store-conform/jest",
  mocha: "zarr-store-conform/mocha",
  "node:test": "zarr-store-conform/node-test",
};

/** A file that makes a test of each requirement, where the project's runner looks for tests by itself. */
export interface TestFile {
  file: string;
  text: string;
}

/**
 * The test file of a project.
 *
 * @param store the module of the store, relative to the project, such as `./conformance/store.js`
 */
export function testFile({ esm, typescript }: Project, runner: TestRunner, store: string): TestFile {
  const entry = JSON.stringify(entries[runner]);
  const module = JSON.stringify(store.replace(/^\./, ".."));
  // Jest looks for no `.mjs`, and runs CommonJS unless it is told otherwise.
  const requires = runner === "jest" && !esm;
  const text = requires
    ? `const { conformanceTests } = require(${entry});\n\nconformanceTests(require.resolve(${module}));\n`
    : `import { conformanceTests } from ${entry};\n\nconformanceTests(new URL(${module}, import.meta.url));\n`;
  // The others find no TypeScript without being told to.
  const ending = runner === "vitest" && typescript ? "ts" : "js";
  return { file: `test/zarr-store-conform.test.${esm || requires ? "" : "m"}${ending}`, text };
}
