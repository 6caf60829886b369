import { failsRun, type RunEvent, type Verdict } from "../../results/index.js";
import type { Output } from "../reporter.js";
import { countText } from "../text/number-text.js";
import { safeLine } from "../text/safe-text.js";
import { ellipsis, widthOf } from "../text/width.js";

const eraseLine = "\r\u001b[2K";

/**
 * One line of a terminal that is written over and over while the run goes on, and is gone in the end. It
 * names the requirement that runs, so that one that hangs is seen.
 */
export class Progress {
  readonly #output: Output;
  #shown = false;
  #planned = 0;
  #done = 0;
  #failed = 0;
  #warned = 0;
  #requirements: Record<string, { suite: string }> = {};

  constructor(output: Output) {
    this.#output = output;
  }

  onEvent(event: RunEvent): void {
    switch (event.type) {
      case "start":
        this.#planned = event.planned.length;
        this.#requirements = event.requirements;
        break;
      case "scenario-start":
        this.#show(this.#requirements[event.requirement]?.suite ?? "", event.requirement);
        break;
      case "scenario-end":
        this.#count(event.verdict);
        break;
      case "timings-start":
        this.#show("timings", `0/${event.workloads}`);
        break;
      case "timing":
        this.#show("timings", `${event.done}/${event.workloads}`);
        break;
      case "end":
        this.clear();
    }
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#shown) this.#output.write(eraseLine);
    this.#shown = false;
  }

  #count(verdict: Verdict): void {
    this.#done += 1;
    if (verdict === "warn" || verdict === "flaky") this.#warned += 1;
    if (failsRun(verdict)) this.#failed += 1;
  }

  #counts(): string {
    const planned = countText(this.#planned);
    const done = countText(this.#done).padStart(planned.length);
    const failed = this.#failed === 0 ? "" : `  ✗ ${countText(this.#failed)}`;
    const warned = this.#warned === 0 ? "" : `  ! ${countText(this.#warned)}`;
    return `${done}/${planned}${failed}${warned}`;
  }

  /** Where there is no room for all of it, the suite goes first, then the counts, never what is running. */
  #show(suite: string, current: string): void {
    // A line as wide as the terminal, or made so by symbols in ASCII, would scroll and could not be taken back.
    const room = Math.max(8, (this.#output.columns || 80) - 3);
    const running = safeLine(current);
    const counts = this.#counts();
    const lines = [`  ${counts}  ${safeLine(suite)} › ${running}`, `  ${counts}  ${running}`, `  ${running}`];
    const line = lines.find((candidate) => widthOf(candidate) <= room) ?? ellipsis(running, room);
    this.#output.write(`${eraseLine}${line}`);
    this.#shown = true;
  }
}
