import type { CreateReporter } from "./reporter.js";

export const createHtmlReporter: CreateReporter = (output) => ({
  onEvent(event) {
    if (event.type === "end") output.write(event.report.store.specifier);
  },
});
