import { type Report, type Verdict, verdicts } from "../results/index.js";
import { following } from "./following.js";
import { withSymbols } from "./pretty/ascii.js";
import { markOf } from "./pretty/marks.js";
import { Page } from "./pretty/page.js";
import { createPaint } from "./pretty/paint.js";
import { writeConclusion, writeFailures } from "./pretty/report.js";
import type { CreateReporter } from "./reporter.js";

const characters: Readonly<Record<Verdict, string>> = {
  pass: ".",
  fail: "F",
  warn: "!",
  unsupported: "-",
  skip: "-",
  timeout: "T",
  crash: "C",
  error: "E",
  flaky: "~",
  xfail: "x",
  xpass: "X",
};

/** One character for each result as soon as it is known, then the failures in full and the last line. */
export const createDotReporter: CreateReporter = (to, options) => {
  const output = withSymbols(to);
  const paint = createPaint(output.color);
  const perLine = output.columns >= 40 ? Math.min(output.columns, 80) - 1 : 79;
  let written = 0;
  return following({
    result({ verdict }) {
      output.write(markOf(verdict, paint).paint(characters[verdict]));
      written += 1;
      if (written % perLine === 0) output.write("\n");
    },
    end(report) {
      const page = new Page(output.columns, paint);
      const legend = legendOf(report);
      if (legend !== "") page.text(legend, { style: paint.faint });
      writeFailures(page, report, options);
      writeConclusion(page, report);
      output.write(`${written % perLine === 0 ? "" : "\n"}${page.toString()}`);
    },
  });
};

/** What the characters stand for, of those that say more than that all is well. */
function legendOf({ results }: Report): string {
  const seen = verdicts.filter(
    (verdict) => verdict !== "pass" && results.some((result) => result.verdict === verdict),
  );
  return seen.map((verdict) => `${characters[verdict]} ${verdict}`).join("  ");
}
