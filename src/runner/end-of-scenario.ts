import { NotApplicable, NotTriable, ScenarioOver } from "../spec/index.js";

/** By its name: a suite of the user's may have imported another copy of this package. */
export function isA(kind: { new (): Error; readonly name: string }, error: unknown): error is Error {
  return error instanceof Error && error.name === kind.name;
}

/** Whether an error is how a scenario ends itself. Whatever led to it is told of, and none of it is the store's. */
export function endsScenario(error: unknown): boolean {
  return [ScenarioOver, NotApplicable, NotTriable].some((kind) => isA(kind, error));
}
