import type { BenchProgress } from "../../runner/bench/bench.js";
import type { Terminal } from "../terminal.js";

const eraseLine = "\r\u001b[2K";

/** One line of a terminal that says what is being timed, and is gone in the end. */
export class BenchProgressLine {
  readonly #terminal: Terminal;
  readonly #isShown: boolean;
  #written = false;

  /** @param isShown whether there is a terminal to show it on */
  constructor(terminal: Terminal, isShown: boolean) {
    this.#terminal = terminal;
    this.#isShown = isShown;
  }

  show({ workload = "", done, workloads, process, processes }: BenchProgress): void {
    if (!this.#isShown) return;
    const which = processes > 1 ? `  process ${process} of ${processes}` : "";
    const line = `  ${String(done).padStart(String(workloads).length)}/${workloads}${which}  ${workload}`;
    this.#terminal.out(`${eraseLine}${line.slice(0, Math.max(20, this.#terminal.columns - 1))}`);
    this.#written = true;
  }

  clear(): void {
    if (this.#written) this.#terminal.out(eraseLine);
    this.#written = false;
  }
}
