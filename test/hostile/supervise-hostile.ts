import { fileURLToPath } from "node:url";
import type { Report } from "../../src/results/index.js";
import { Child, defaultRunOptions, type SuperviseOptions, supervise } from "../../src/runner/index.js";

const folder = fileURLToPath(new URL("../../fixtures/hostile/", import.meta.url));

// The child is a module that is built.
const childModule = new URL("../../dist/child.cjs", import.meta.url);

/** Runs requirements on a hostile store from this process, with bounds that no flag sets. */
export function superviseHostile(
  name: string,
  requirements: string[],
  { timeoutMs, bounds }: { timeoutMs: number } & Pick<SuperviseOptions, "bounds">,
): Promise<Report> {
  const { grep: _, suites: __, ...options } = { ...defaultRunOptions, benchMs: 0, timeoutMs };
  const work = { ...options, specifier: `${folder}${name}`, cwd: folder, requirements };
  const makeChild = (limitsHeap: boolean) => new Child(childModule, limitsHeap);
  return supervise(work, { ...options, onEvent: () => {}, makeChild, ...(bounds && { bounds }) });
}
