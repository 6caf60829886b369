import {
  conclusionBlock,
  knownBlock,
  mendingBlock,
  problemsBlock,
  scopeBlock,
  suitesBlock,
} from "./markdown/overview.js";
import type { CreateReporter } from "./reporter.js";

// A comment on GitHub holds 65,536 characters.
const mostProblems = 50;

/** Tables of the results for a README or a pull request, in GitHub Flavored Markdown. */
export const createMarkdownReporter: CreateReporter = (output, options) => ({
  onEvent(event) {
    if (event.type !== "end") return;
    const { report } = event;
    const blocks = [
      conclusionBlock(report),
      ...suitesBlock(report),
      ...problemsBlock(report, mostProblems),
      ...mendingBlock(report, options),
      ...knownBlock(report, mostProblems),
      scopeBlock(report),
    ];
    output.write(`${blocks.join("\n\n")}\n`);
  },
});
