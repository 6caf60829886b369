import type { StoreReport } from "../results/index.js";
import { withSymbols } from "./pretty/ascii.js";
import { writeHead } from "./pretty/head.js";
import { Page } from "./pretty/page.js";
import { createPaint } from "./pretty/paint.js";
import { Progress } from "./pretty/progress.js";
import { writeReport } from "./pretty/report.js";
import type { CreateReporter } from "./reporter.js";

/**
 * The report for people: who is tested, progress while it goes on (on a terminal), then suites, failures in full,
 * warnings, timings and what was not tried. The last line says whether the store conforms.
 */
export const createPrettyReporter: CreateReporter = (to, options) => {
  const output = withSymbols(to);
  const paint = createPaint(output.color);
  const progress = output.isTTY ? new Progress(output) : undefined;
  let introduced = false;

  const introduce = (store: StoreReport, seed: number): void => {
    if (introduced) return;
    introduced = true;
    const page = new Page(output.columns, paint);
    writeHead(page, store, seed);
    output.write(page.toString());
  };

  return {
    onEvent(event) {
      progress?.onEvent(event);
      if (event.type === "start") introduce(event.store, event.seed);
      if (event.type !== "end") return;
      introduce(event.report.store, event.report.seed);
      const page = new Page(output.columns, paint);
      writeReport(page, event.report, options);
      output.write(page.toString());
    },
  };
};
