import type { Report } from "../results/index.js";
import { Assembly } from "./assembly.js";
import { bailing } from "./bail.js";
import { withRunDirectory } from "./run-directory.js";
import type { SuperviseOptions, Work } from "./supervise-options.js";
import { Supervision } from "./supervision.js";

/**
 * Runs the suites against a store in a child process, and resolves to the report whatever the store does.
 * When a child hangs or ends, the scenarios that were running are tried again, each alone, so that the one
 * to blame is known; the rest goes on in a new child.
 *
 * @throws RunFailed where the run cannot begin: the store cannot be loaded or made
 */
export async function supervise(work: Work, options: SuperviseOptions): Promise<Report> {
  const told = bailing(options);
  const assembly = new Assembly({ ...told, selection: work.requirements });
  return await withRunDirectory(async (directory) => {
    const { gone } = await new Supervision(directory, work, assembly, told).run();
    const report = assembly.finish();
    await gone;
    return report;
  });
}
