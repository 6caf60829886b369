import { page } from "./html/page.js";
import type { CreateReporter } from "./reporter.js";

/**
 * One HTML file that holds all there is: to be searched, read, printed and handed on. It loads nothing, and forbids the
 * browser to.
 */
export const createHtmlReporter: CreateReporter = (output, options) => ({
  onEvent(event) {
    if (event.type === "end") output.write(page(event.report, options));
  },
});
