import { type JournalCall, toCallEvidence } from "../harness/index.js";
import type { Failure } from "../results/index.js";
import { toErrorEvidence } from "../spec/index.js";
import { endsScenario } from "./end-of-scenario.js";
import type { ChildMessage } from "./messages.js";
import type { TracedSource } from "./reproduction/lost-source.js";
import type { WorkEvent } from "./work-event.js";

/** How many of the last calls are told. */
const keptCalls = 12;

/** The requirements that answer for what a store does to its process. */
export const processOwners = {
  "process.unhandled": "process.no-stray-errors",
  "process.lost": "process.stays-alive",
} as const;

/** The calls that a scenario has made so far as a script; nothing where there is none. */
export type ScriptSoFar = () => string | undefined;

const noScript: ScriptSoFar = () => undefined;

/** Stands between the store and the process that it runs in. */
export interface ProcessGuard {
  /** Keeps up with which scenarios are running. */
  follow(event: WorkEvent): void;
  /** Is told how the calls that a scenario has made so far are written as a script. */
  followCalls(requirement: string, script: ScriptSoFar): void;
  tellCall(call: JournalCall, source: TracedSource): void;
  /** Lets go of what the scenarios that are over have left, which may be much. */
  forget(): void;
}

/**
 * Catches what no scenario can: rejections and exceptions that nobody handles, and `process.exit`. They
 * are told to the supervisor, and the process goes on where it can.
 */
export function standGuard(tell: (message: ChildMessage) => void): ProcessGuard {
  const running = new Set<string>();
  const scripts = new Map<string, ScriptSoFar>();
  let lastScript = noScript;
  let calls: JournalCall[] = [];
  const stray = (what: string) => (error: unknown) => {
    // Not the store's: a suite began a call, and the scenario was ended by it before anybody awaited it.
    if (endsScenario(error)) return;
    const args = { what, error: toErrorEvidence(error), running: [...running] };
    const failure: Failure = { code: "process.unhandled", args };
    const owner = processOwners["process.unhandled"];
    const script = [...running].map((id) => scripts.get(id)?.()).find((each) => each) ?? lastScript();
    const breach = { owner, failure, journal: [], ...(script !== undefined && { reproduction: script }) };
    tell({ type: "work", event: { type: "breach", breach } });
  };
  process.on("unhandledRejection", stray("unhandled rejection"));
  process.on("uncaughtException", stray("uncaught exception"));
  const exit = process.exit.bind(process);
  process.exit = (code) => {
    const exitCode = Number(code ?? process.exitCode ?? 0);
    tell({ type: "exiting", exitCode, error: toErrorEvidence(new Error(`process.exit(${exitCode})`)) });
    return exit(code);
  };
  return {
    follow: (event) => {
      if (event.type === "scenario-start") {
        running.add(event.requirement);
        calls = [];
      }
      if (event.type !== "result") return;
      running.delete(event.result.requirement);
      scripts.delete(event.result.requirement);
    },
    followCalls: (requirement, script) => {
      scripts.set(requirement, script);
      lastScript = script;
    },
    forget: () => {
      calls = [];
      lastScript = noScript;
    },
    tellCall: (call, source) => {
      calls = [...calls.slice(1 - keptCalls), call];
      tell({ type: "calls", calls: toCallEvidence(calls), source });
    },
  };
}
