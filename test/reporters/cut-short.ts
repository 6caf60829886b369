import type { Report } from "../../src/results/index.js";
import { sampleReport, sampleResult } from "./sample-report.js";

const whole = sampleReport([sampleResult("a.b")]);

/** A run that was ended after its first requirement, which held. */
export const cutShort: Report = { ...whole, summary: { ...whole.summary, conforms: false, notRun: 3 } };

/** A run in which nothing was tried. */
export const empty: Report = {
  ...sampleReport([]),
  summary: { ...sampleReport([]).summary, conforms: false },
};
