import { readdirSync, readFileSync } from "node:fs";
import { suites, suiteVersion } from "../../suites/index.js";
import { coveragePage, parseCoverage } from "./coverage-page.js";
import { otherSuites } from "./other-suites.js";
import { requirementsPage } from "./requirements-page.js";

/** The pages that are made from declarations, by their path below `docs`. */
export function generatedPages(docs: string): Record<string, string> {
  const folder = `${docs}/coverage`;
  const rows = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => parseCoverage(readFileSync(`${folder}/${name}`, "utf8")));
  return {
    "requirements.md": requirementsPage(suites, suiteVersion),
    "coverage.md": coveragePage(rows, otherSuites),
  };
}
