import { describe, expect, it } from "vitest";
import { createPrettyReporter } from "../../src/reporters/pretty.js";
import type { Output } from "../../src/reporters/reporter.js";
import type { RunEvent } from "../../src/results/index.js";
import { eventsOf, play, recordingOutput } from "./recording-output.js";
import { mixedRun } from "./sample-run.js";
import { screenOf } from "./terminal.js";

/** What a terminal shows after the events up to the first for which `last` holds. */
function screenAt(last: (event: RunEvent) => boolean, overrides: Partial<Output> = {}): string[] {
  const output = recordingOutput({ isTTY: true, ...overrides });
  const reporter = createPrettyReporter(output, {});
  const events = eventsOf(mixedRun);
  for (const event of events.slice(0, events.findIndex(last) + 1)) reporter.onEvent(event);
  return screenOf(output.text, output.columns);
}

const runs = (requirement: string) => (event: RunEvent) =>
  event.type === "scenario-start" && event.requirement === requirement;

describe("progress on a terminal", () => {
  it("names the suite and the requirement that runs, and counts", () => {
    expect(screenAt(runs("missing.sentinel")).at(-1)).toBe("   6/10  ✗ 5  missing-keys › missing.sentinel");
  });

  it("stays on one line", () => {
    const head = screenAt((event) => event.type === "start").length;
    expect(screenAt(runs("byte-range.offset"))).toHaveLength(head);
  });

  it("counts the workloads of the timings", () => {
    expect(screenAt((event) => event.type === "timing").at(-1)).toBe("  10/10  ✗ 5  ! 1  timings › 1/2");
  });

  it("leaves nothing behind", () => {
    const tty = recordingOutput({ isTTY: true });
    const piped = recordingOutput();
    play(createPrettyReporter(tty, {}), mixedRun);
    play(createPrettyReporter(piped, {}), mixedRun);
    expect(tty.text).toContain("\u001b[2K");
    expect(screenOf(tty.text, 1000).join("\n")).toBe(piped.text);
  });

  it.each([20, 30, 40])("keeps the requirement in sight on %i columns", (columns) => {
    const screen = screenAt(runs("missing.sentinel"), { columns });
    expect(screen.at(-1)).toContain("missing.sentinel".slice(0, columns - 4));
    expect(screen.at(-1)?.length).toBeLessThan(columns);
  });

  it("lets no requirement's name steer the terminal", () => {
    const output = recordingOutput({ isTTY: true });
    const reporter = createPrettyReporter(output, {});
    reporter.onEvent({ type: "scenario-start", requirement: "a\u001b[2J\nb" });
    expect(screenOf(output.text, 80)).toEqual(["  0/0   › a\\x1b[2J\\nb"]);
  });

  it("is not there off a terminal", () => {
    const output = recordingOutput();
    const reporter = createPrettyReporter(output, {});
    reporter.onEvent({ type: "scenario-start", requirement: "byte-range.suffix" });
    expect(output.text).toBe("");
  });
});
