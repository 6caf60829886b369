import { annotationsOf } from "./github/annotations.js";
import { workflowCommand } from "./github/command.js";
import type { CreateReporter } from "./reporter.js";

/**
 * Annotations for a step of a GitHub workflow: an error for what fails the run, a warning for what is tolerated.
 * It stands beside another reporter, and writes nothing where there is nothing to annotate.
 */
export const createGithubReporter: CreateReporter = (output, options) => ({
  onEvent(event) {
    if (event.type !== "end") return;
    for (const annotation of annotationsOf(event.report, options)) output.write(workflowCommand(annotation));
  },
});
