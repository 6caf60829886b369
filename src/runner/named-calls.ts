import { type JournalCall, Named } from "../harness/index.js";
import { withSteps } from "./reproduction/steps.js";
import type { World, WorldStep } from "./world.js";

/** A call with the names that its store and its arguments go by. */
export interface NamedCall {
  call: JournalCall;
  /** The call as it was made; undefined for a step past the store's methods. */
  of?: JournalCall;
  /** What is called, where it is not the store that is tested. */
  on?: string;
}

/** Gives stores and signals their names, and puts what was done past the store's methods in its place. */
export function withNames(
  world: Pick<World, "handle" | "steps">,
  calls: readonly JournalCall[],
): NamedCall[] {
  const signals = signalNames(calls);
  const targets = new Set(calls.map(({ target }) => target).filter((target) => target !== undefined));
  const several = targets.size > 1 || calls.some(({ method }) => method === "withReadOnly");
  // Where all are calls of one store, it need not be said which of them, or how it came about.
  const steps = restsOnce(world.steps, calls).filter(({ target }) => target === undefined || several);
  const own = several ? world.handle : { ...world.handle, target: [...targets][0] ?? world.handle.target };
  const first = calls[0]?.startedAt ?? 0;
  const last = calls.at(-1)?.startedAt ?? 0;
  const named = withSteps({ handle: own, steps }, calls);
  const originals = new Map(calls.map((call) => [keyOf(call), call]));
  return named.flatMap((call): NamedCall[] => {
    if (call.step !== undefined) {
      const step = world.steps.find(({ at }) => at === call.startedAt);
      // What was done to the backend bears on all that comes after it; a rest before the first call tells nothing.
      const from = step?.kind === "rested" ? first : Number.NEGATIVE_INFINITY;
      const isAmid = step?.target !== undefined || (call.startedAt >= from && call.startedAt <= last);
      return step && isAmid ? [stepCall(step, call.makes)] : [];
    }
    const of = originals.get(keyOf(call));
    const args = call.args.map((arg) => nameOf(arg, signals));
    const made = call.makes === undefined ? {} : { settled: resolvedAs(call.makes) };
    return [
      { call: { ...call, args, ...made }, ...(of && { of }), ...(call.on !== undefined && { on: call.on }) },
    ];
  });
}

/** Of several waits with no shown call between them, only the last is kept. */
function restsOnce(steps: readonly WorldStep[], calls: readonly JournalCall[]): WorldStep[] {
  return steps.filter(({ kind, at }, index) => {
    const next = steps[index + 1];
    if (kind !== "rested" || next?.kind !== "rested") return true;
    return calls.some(({ startedAt }) => startedAt > at && startedAt < next.at);
  });
}

function keyOf({ seq, startedAt }: JournalCall): string {
  return `${seq} ${startedAt}`;
}

/** A signal that is told from the others, and whether its caller has withdrawn. */
function signalNames(calls: readonly JournalCall[]): ReadonlyMap<unknown, Named> {
  const signals = new Set<AbortSignal>();
  for (const { args } of calls) for (const arg of args) if (hasSignal(arg)) signals.add(arg.signal);
  return new Map(
    [...signals].map((signal, index) => {
      const name = index === 0 ? "signal" : `signal${index + 1}`;
      return [signal, new Named(`${name} /* ${signal.aborted ? "aborted" : "not aborted"} */`)];
    }),
  );
}

function hasSignal(arg: unknown): arg is { signal: AbortSignal } {
  return typeof arg === "object" && arg !== null && "signal" in arg && arg.signal instanceof AbortSignal;
}

function nameOf(arg: unknown, signals: ReadonlyMap<unknown, Named>): unknown {
  return hasSignal(arg) ? { ...arg, signal: signals.get(arg.signal) } : arg;
}

function resolvedAs(name: string): JournalCall["settled"] {
  return { kind: "resolved", value: new Named(name) };
}

interface StepText {
  on: string;
  method: string;
  args: string[];
  outcome: string;
}

const stepsAs: Record<WorldStep["kind"], StepText> = {
  reopened: { on: "exported", method: "reopen", args: ["store", "context"], outcome: "" },
  another: { on: "exported", method: "create", args: ["context"], outcome: "" },
  fault: { on: "exported", method: "fault", args: ["store", "context"], outcome: "undefined" },
  failing: { on: "context", method: "fail", args: [], outcome: "the backend fails from here on" },
  ignoring: {
    on: "context",
    method: "ignoreRanges",
    args: [],
    outcome: "the server sends the whole from here on",
  },
  rested: { on: "timers", method: "setTimeout", args: [], outcome: "nobody calls the store meanwhile" },
};

function stepCall({ kind, at, ms }: WorldStep, name: string | undefined): NamedCall {
  const { on, method, args: given, outcome } = stepsAs[kind];
  const args = ms === undefined ? given : [String(ms)];
  const settled = resolvedAs(name ?? outcome);
  return {
    call: { seq: 0, method, args: args.map((arg) => new Named(arg)), startedAt: at, endedAt: at, settled },
    on,
  };
}
