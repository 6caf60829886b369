/** A test, or a whole run, that failed, for a framework to show: the text as in the terminal, the stack in the user's code. */
export class ConformanceFailure extends Error {
  override readonly name = "ConformanceFailure";
  // Private, since frameworks print every other property of an error.
  readonly #frames: string;

  /**
   * @param frames of the store's code, one a line, where something of it threw
   * @param site the frames of the call that made the tests, for all other failures
   */
  constructor({ text, frames }: { text: string; frames?: string }, site: string) {
    super(text);
    this.#frames = (frames ?? site)
      .split("\n")
      .map((frame) => `    ${frame.trim()}`)
      .join("\n");
    this.stack = `${this.name}: ${text}\n${this.#frames}`;
  }

  /** The stack without the text. */
  get frames(): string {
    return this.#frames;
  }
}

/** The frames above a call of `callee`, one a line. */
export function callSite(callee: (...args: never[]) => unknown): string {
  const holder: { stack?: string } = {};
  Error.captureStackTrace(holder, callee);
  const [, ...frames] = (holder.stack ?? "").split("\n");
  return frames.filter((frame) => !frame.includes("node:internal")).join("\n");
}
