import { AsyncLocalStorage } from "node:async_hooks";
import { StringDecoder } from "node:string_decoder";
import type { Printed } from "../results/index.js";
import type { WorkEvent } from "./work-event.js";

/** What is kept of the output of one scenario, in characters. */
const most = 16 * 1024;

/** Keeps what is printed apart, by the scenario that it was printed in. */
export interface KeptOutput {
  /** Does the work of a scenario; what it prints, also later, from a timer, is its own. */
  within<T>(requirement: string, work: () => Promise<T>): Promise<T>;
  /** Adds to a result what was printed in its scenario. */
  addTo(event: WorkEvent): WorkEvent;
  /** What was printed outside of any scenario. */
  rest(): Printed;
}

/**
 * Begins to keep what this process writes to stdout and stderr, which still goes there. What is written past
 * `process.stdout` and `process.stderr`, by file descriptor or by processes of the store's own, is not seen.
 */
export function keepOutput(): KeptOutput {
  const running = new AsyncLocalStorage<string>();
  const kept = new Map<string, Printed>();
  const keep = (text: string) => {
    const of = running.getStore() ?? "";
    const { text: before, cut = 0 } = kept.get(of) ?? { text: "" };
    const all = before + text;
    const excess = Math.max(0, all.length - most);
    kept.set(of, { text: all.slice(excess), ...(cut + excess > 0 && { cut: cut + excess }) });
  };
  tap(process.stdout, keep);
  tap(process.stderr, keep);
  return {
    within: (requirement, work) => running.run(requirement, work),
    addTo(event) {
      if (event.type !== "result") return event;
      const output = kept.get(event.result.requirement);
      return output ? { ...event, result: { ...event.result, output } } : event;
    },
    rest: () => kept.get("") ?? { text: "" },
  };
}

function tap(stream: NodeJS.WriteStream, keep: (text: string) => void): void {
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
  const decoder = new StringDecoder();
  stream.write = (chunk: unknown, ...rest: unknown[]) => {
    if (typeof chunk === "string") keep(chunk);
    else if (chunk instanceof Uint8Array) keep(decoder.write(Buffer.from(chunk)));
    return write(chunk, ...rest);
  };
}
