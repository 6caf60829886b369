import { jsonOf } from "../results/report-json.js";
import type { CreateReporter } from "./reporter.js";
import { safeJson } from "./text/safe-json.js";

/** Writes the report as JSON once the run has ended, and nothing else. */
export const createJsonReporter: CreateReporter = (output) => ({
  onEvent(event) {
    if (event.type === "end") output.write(safeJson(jsonOf(event.report)));
  },
});
