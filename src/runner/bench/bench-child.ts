import type { ChildFailure } from "../child-failure.js";
import type { Child } from "../child-handle.js";
import { memoryLimit } from "../memory-watch.js";
import { RunFailed } from "../run-failed.js";
import type { BenchEvent, BenchJob } from "./bench-job.js";

/** How a child is led. */
export interface LeadOptions {
  child: Child;
  job: Omit<BenchJob, "token">;
  signal?: AbortSignal | undefined;
  onEvent(event: BenchEvent): void;
}

/** How long a child may take to come to its first word, in milliseconds. */
const startUpMs = 60_000;

/** How long a child that is told to stop may take to clear up, in milliseconds. */
const graceMs = 2000;

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
  let timer: NodeJS.Timeout | undefined;
  let grace: NodeJS.Timeout | undefined;
  const mostMemory = memoryLimit(false);
  const lost = await new Promise<string | undefined>((resolve) => {
    child.onMessage = (message) => {
      heardAt = performance.now();
      begun = true;
      if (message.type === "bench") {
        opened = true;
        onEvent(message.event);
      } else if (message.type === "failed") failure = message.failure;
      if (message.type === "done" || message.type === "failed") resolve(undefined);
    };
    const look = () => {
      const silentMs = Math.round(performance.now() - heardAt);
      child.memory.look(silentMs);
      if (child.memory.peak > mostMemory)
        resolve(`ran out of memory (its process took ${Math.round(child.memory.peak / 2 ** 20)} MiB)`);
      else if (silentMs > (begun ? job.timeoutMs : startUpMs))
        resolve(`kept its process busy for ${silentMs} ms`);
    };
    timer = setInterval(look, 50);
    const stop = () => {
      child.stop();
      grace = setTimeout(() => resolve(undefined), graceMs);
    };
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop, { once: true });
    void child.ended.then(({ exitCode, signal: by }) =>
      resolve(`ended its process (${by ? `signal ${by}` : `exit code ${exitCode}`})`),
    );
    child.start(job);
  });
  clearInterval(timer);
  clearTimeout(grace);
  await child.kill();
  if (failure) throw new RunFailed(failure);
  if (lost === undefined || opened) return lost;
  const names = [job.bench, ...(job.against ? [job.against] : [])].map(({ specifier }) => `\`${specifier}\``);
  const printed = child.output.trim() === "" ? "" : `\nIt had printed:\n${child.output.trim().slice(-2000)}`;
  const message = `The store could not be loaded: ${names.join(" or ")} ${lost} while it was loaded.${printed}`;
  throw new RunFailed({ kind: "load", message });
}
