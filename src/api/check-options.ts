import { settingsWith } from "../config/config-schema.js";
import { faultsIn } from "../load/index.js";
import { UsageError } from "../runner/usage-error.js";

const isText = (value: unknown) => typeof value === "string" && value !== "";

const shape = settingsWith(
  {
    suites: ["a list of suites, or of the paths of modules that export some", Array.isArray],
    cwd: ["the path of a directory", isText],
    name: ["a text", isText],
    signal: ["an AbortSignal", (value) => value instanceof AbortSignal],
    onEvent: ["a function", (value) => typeof value === "function"],
  },
  "the options",
);

/**
 * Holds that options are what they should be.
 *
 * @throws UsageError that names every fault, and the nearest known name to one that is not known
 */
export function checkOptions(options: object): void {
  const faults = faultsIn(options, shape).map((fault) => `  - ${fault}`);
  if (faults.length > 0) throw new UsageError(["The options are not valid:", ...faults].join("\n"));
}
