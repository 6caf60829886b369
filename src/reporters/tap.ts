import type { CreateReporter } from "./reporter.js";
import { tapEscape } from "./tap/escape.js";
import { testPoint } from "./tap/test-point.js";
import { conclusionText } from "./text/conclusion-text.js";
import { unprovedText } from "./text/problems.js";

/**
 * TAP version 14: a test point for each requirement, with a YAML diagnostic where there is a failure. A run that
 * was cut short, or that proved nothing, bails out.
 *
 * @see https://testanything.org/tap-version-14-specification.html
 */
export const createTapReporter: CreateReporter = (output, options) => ({
  onEvent(event) {
    if (event.type !== "end") return;
    const { report } = event;
    const { results, summary } = report;
    const unproved = unprovedText(report);
    const lines = [
      "TAP version 14",
      `1..${results.length + (summary.notRun ?? 0)}`,
      ...results.flatMap((result, index) => testPoint(result, index + 1, report, options)),
      // In a reader's eyes a bail out ends the stream: what is beside it has to come before.
      `# ${conclusionText(report)}`,
      ...(unproved === undefined ? [] : [`Bail out! ${tapEscape(unproved)}`]),
    ];
    output.write(`${lines.join("\n")}\n`);
  },
});
