import { AsyncLocalStorage } from "node:async_hooks";
import { StringDecoder } from "node:string_decoder";
import type { Printed } from "../results/index.js";
import { addPrinted } from "./printed.js";
import type { WorkEvent } from "./work-event.js";

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
 * Begins to keep what this process writes to stdout and stderr, and tells it instead of writing it. What is written past
 * `process.stdout` and `process.stderr`, by file descriptor or by processes of the store's own, is then all that comes
 * out of this process.
 */
export function keepOutput(tell: (text: string) => void): KeptOutput {
  const running = new AsyncLocalStorage<string>();
  const kept = new Map<string, Printed>();
  const keep = (text: string) => {
    const of = running.getStore() ?? "";
    kept.set(of, addPrinted(kept.get(of), { text }));
    tell(text);
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
    // Nothing is written, and who waits for that is told.
    return write("", ...rest);
  };
}
