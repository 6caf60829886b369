import { failsRun } from "../results/index.js";
import { following } from "./following.js";
import { createPaint } from "./pretty/paint.js";
import type { CreateReporter } from "./reporter.js";
import { isAtOdds } from "./text/baseline-text.js";
import { conclusionText } from "./text/conclusion-text.js";
import { isProblem, problemText } from "./text/problems.js";
import { safeLine } from "./text/safe-text.js";

/**
 * One line for each problem as soon as it is known, and a last one that says whether the store conforms: for
 * logs, and for programs that read them.
 */
export const createMinimalReporter: CreateReporter = (output, { updateBaseline }) => {
  const paint = createPaint(output.color);
  return following({
    result(result) {
      if (!isProblem(result)) return;
      const { verdict, requirement, level } = result;
      const word = failsRun(verdict) ? paint.bad(verdict) : paint.warn(verdict);
      output.write(`${word} ${safeLine(requirement)} (${level}): ${problemText(result)}\n`);
    },
    end(report) {
      const { conforms } = report.summary;
      if (updateBaseline !== undefined && report.results.some(isAtOdds)) {
        output.write(`bring the baseline up to date: ${safeLine(updateBaseline, 2000)}\n`);
      }
      const line = `${conforms ? "pass" : "fail"}: ${conclusionText(report)}; seed ${report.seed}`;
      output.write(`${conforms ? paint.good(line) : paint.bad(line)}\n`);
    },
  });
};
