import type { ChildFailure } from "../child-failure.js";
import type { Child } from "../child-handle.js";
import { memoryLimit } from "../memory-watch.js";
import { RunFailed } from "../run-failed.js";
import { runJob, startUpMs } from "../run-job.js";
import type { BenchEvent, BenchJob } from "./bench-job.js";

/** How a child is led. */
export interface LeadOptions {
  child: Child;
  job: Omit<BenchJob, "token">;
  signal?: AbortSignal | undefined;
  onEvent(event: BenchEvent): void;
}

/**
 * Has one child do a bench job. Resolves to undefined when it is done, or was told to stop; else to what became of it.
 *
 * @throws RunFailed where a store cannot be loaded or made, or the process was lost at that
 */
export async function lead({ child, job, signal, onEvent }: LeadOptions): Promise<string | undefined> {
  let failure: ChildFailure | undefined;
  let opened = false;
  let begun = false;
  let heardAt = performance.now();
  const mostMemory = memoryLimit(false);
  const lost = await runJob<string>({
    child,
    job,
    signal,
    take(message) {
      heardAt = performance.now();
      begun = true;
      if (message.type === "bench") {
        opened = true;
        onEvent(message.event);
      } else if (message.type === "failed") failure = message.failure;
      return message.type === "done" || message.type === "failed";
    },
    look() {
      const silentMs = Math.round(performance.now() - heardAt);
      child.memory.look(silentMs);
      const { peak } = child.memory;
      if (peak > mostMemory) return `ran out of memory (its process took ${Math.round(peak / 2 ** 20)} MiB)`;
      const isHung = silentMs > (begun ? job.timeoutMs : startUpMs);
      return isHung ? `kept its process busy for ${silentMs} ms` : undefined;
    },
    lostTo: ({ exitCode, signal: by }) =>
      `ended its process (${by ? `signal ${by}` : `exit code ${exitCode}`})`,
  });
  await child.kill();
  if (failure) throw new RunFailed(failure);
  if (lost === undefined || opened) return lost;
  throw lostAtLoad(child, job, lost);
}

function lostAtLoad(
  { output }: Child,
  { bench, against }: Pick<BenchJob, "bench" | "against">,
  lost: string,
): RunFailed {
  const names = [bench, ...(against ? [against] : [])].map(({ specifier }) => `\`${specifier}\``);
  const printed = output.trim() === "" ? "" : `\nIt had printed:\n${output.trim().slice(-2000)}`;
  const message = `The store could not be loaded: ${names.join(" or ")} ${lost} while it was loaded.${printed}`;
  return new RunFailed({ kind: "load", message });
}
