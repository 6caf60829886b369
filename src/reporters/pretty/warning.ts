import type { Report, Result } from "../../results/index.js";
import type { ReporterOptions } from "../reporter.js";
import { baselineDetails } from "../text/baseline-text.js";
import { furtherTexts } from "../text/further-text.js";
import { resultText } from "../text/result-text.js";
import { sourceText } from "../text/source-text.js";
import { toleranceDetails } from "../text/tolerance-text.js";
import { triesText } from "../text/tries-text.js";
import type { Page } from "./page.js";
import { writeTitle } from "./title.js";

/** What was tolerated, in short: the sentence, what happened instead, and where to read on. */
export function writeWarning(page: Page, result: Result, report: Report, options: ReporterOptions): void {
  const { paint } = page;
  const text = resultText(result);
  const requirement = report.requirements[result.requirement];
  writeTitle(page, result, requirement);
  page.text(text.headline, { indent: 2, style: paint.warn });
  for (const tries of triesText(result)) page.text(tries, { indent: 2 });
  for (const detail of toleranceDetails(result)) page.text(detail, { indent: 2 });
  for (const detail of baselineDetails(result)) page.text(detail, { indent: 2 });
  for (const further of furtherTexts(result, { all: options.verbose === true }))
    page.text(further, { indent: 2 });
  if (text.hint !== undefined) page.text(text.hint, { indent: 2, lead: "Hint: ", leadStyle: paint.faint });
  const [source] = requirement?.sources ?? [];
  if (source) page.text(sourceText(source), { indent: 2, lead: "Source: ", leadStyle: paint.faint });
}
