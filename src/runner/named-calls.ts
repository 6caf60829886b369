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
  const steps = world.steps.filter(({ target }) => target === undefined || several);
  const own = several ? world.handle : { ...world.handle, target: [...targets][0] ?? world.handle.target };
  const first = calls[0]?.startedAt ?? 0;
  const last = calls.at(-1)?.startedAt ?? 0;
  const named = withSteps({ handle: own, steps }, calls);
  const originals = new Map(calls.map((call) => [keyOf(call), call]));
  return named.flatMap((call): NamedCall[] => {
    if (call.step !== undefined) {
      const step = world.steps.find(({ at }) => at === call.startedAt);
      const isAmid = step?.target !== undefined || (call.startedAt >= first && call.startedAt <= last);
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

const stepsAs: Record<WorldStep["kind"], { on: string; method: string; args: string[]; outcome: string }> = {
  reopened: { on: "exported", method: "reopen", args: ["store", "context"], outcome: "" },
  another: { on: "exported", method: "create", args: ["context"], outcome: "" },
  fault: { on: "exported", method: "fault", args: ["store", "context"], outcome: "undefined" },
  failing: { on: "context", method: "fail", args: [], outcome: "the backend fails from here on" },
};

function stepCall({ kind, at }: WorldStep, name: string | undefined): NamedCall {
  const { on, method, args, outcome } = stepsAs[kind];
  const settled = resolvedAs(name ?? outcome);
  return {
    call: { seq: 0, method, args: args.map((arg) => new Named(arg)), startedAt: at, endedAt: at, settled },
    on,
  };
}
