import { type JournalCall, Named } from "../../harness/index.js";
import type { World } from "../world.js";

/** A call as a script makes it. */
export interface ScriptCall extends JournalCall {
  /** The name of the store that is called, where it is another than `store`. */
  on?: string;
  /** The name that the script has for the store that the call makes. */
  makes?: string;
  /** What is done in the place of a call, as source: it makes another store, or breaks what lies behind this one. */
  step?: string;
}

/** Gives calls of other stores than the scenario's own their names, and adds how those came about. */
export function withSteps(
  world: { handle: Pick<World["handle"], "target">; steps: World["steps"] },
  calls: readonly JournalCall[],
): ScriptCall[] {
  const names = new Map<object, string>();
  const called = new Set<unknown>(calls.flatMap(({ target, args }) => [target, ...args]));
  // A store that holds given values was used by other scenarios before.
  const taken = world.steps.filter(({ target }) => target === undefined || called.has(target));
  const steps = taken.map(({ at, kind, target, ms = 0 }, index): ScriptCall => {
    const name = `${kind}${index === 0 ? "" : index + 1}`;
    if (target && target !== world.handle.target) names.set(target, name);
    const makes = target && { makes: name };
    return {
      seq: 0,
      method: "",
      args: [],
      startedAt: at,
      endedAt: at,
      step: sourceOf[kind](name, ms),
      ...makes,
    };
  });
  const nameOf = (arg: unknown) => {
    if (typeof arg !== "object" || arg === null) return arg;
    const name = arg === world.handle.target ? "store" : names.get(arg);
    return name === undefined ? arg : new Named(name);
  };
  const named = calls.map((call): ScriptCall => {
    const on = call.target && names.get(call.target);
    const made = call.method === "withReadOnly" && call.settled?.kind === "resolved" && call.settled.value;
    if (typeof made !== "object" || made === null || made === world.handle.target)
      return call.method === "equals" || on !== undefined
        ? { ...call, args: call.args.map(nameOf), ...(on !== undefined && { on }) }
        : call;
    const makes = `view${names.size === 0 ? "" : names.size + 1}`;
    names.set(made, makes);
    return { ...call, ...(on !== undefined && { on }), makes };
  });
  if (steps.length === 0) return named;
  return [...named, ...steps].sort((a, b) => a.startedAt - b.startedAt);
}

/** Calls with what makes the stores that they are of. */
export function withMade(calls: readonly ScriptCall[], all: readonly ScriptCall[]): ScriptCall[] {
  const used = new Set(calls.flatMap(({ on }) => on ?? []));
  const needed = all.filter((call) => used.has(call.makes ?? "") && !calls.includes(call));
  return needed.length === 0 ? [...calls] : [...needed, ...calls].sort((a, b) => a.startedAt - b.startedAt);
}

const sourceOf: Record<World["steps"][number]["kind"], (name: string, ms: number) => string> = {
  reopened: (name) => `const ${name} = await exported.reopen(store, context);`,
  another: (name) => `const { store: ${name} } = await make();`,
  failing: () => "context.failing = true;",
  ignoring: () => "context.ignoring = true;",
  fault: () => "await exported.fault(store, context);",
  rested: (_, ms) => `await new Promise((resolve) => setTimeout(resolve, ${ms}));`,
};
