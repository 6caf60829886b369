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
    const points = results.flatMap((result, index) => testPoint(result, index + 1, report, options));
    // A plan of no tests at all would be read as a success.
    const whole = unproved === undefined ? [] : [`not ok ${results.length + 1} - the whole run`];
    const lines = [
      "TAP version 14",
      `1..${results.length + whole.length + (summary.notRun ?? 0)}`,
      ...points,
      ...whole,
      // To a reader the stream ends where it bails out.
      `# seed ${report.seed}`,
      `# ${conclusionText(report)}`,
      ...(unproved === undefined ? [] : [`Bail out! ${tapEscape(unproved)}`]),
    ];
    output.write(`${lines.join("\n")}\n`);
  },
});
