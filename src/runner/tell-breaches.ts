import type { Failure, FailureCode } from "../results/index.js";
import { breachesInOrder } from "./breaches-in-order.js";
import { callsAbout } from "./calls-about.js";
import { evidenceOf } from "./evidence-of.js";
import type { Execution, Owners } from "./execution.js";
import { reproduction } from "./reproduction/script.js";
import type { ScenarioRun } from "./run-scenario.js";
import type { World } from "./world.js";

/** Tells the first breach of each kind that a scenario met and another requirement answers for. */
export function tellBreaches(
  { result, session }: ScenarioRun,
  world: World,
  owners: Owners,
  { emit }: Execution,
): void {
  const { calls } = session.journal;
  const firsts = new Map<FailureCode, Failure>();
  for (const failure of breachesInOrder(session.journal)) {
    if (!firsts.has(failure.code)) firsts.set(failure.code, failure);
  }
  for (const [code, failure] of firsts) {
    const owner = owners.get(code);
    if (owner === undefined || owner === result.requirement) continue;
    const about = callsAbout(failure, calls, world);
    const script = reproduction(world, about.calls, failure);
    emit({
      type: "breach",
      breach: {
        owner,
        metBy: result.requirement,
        failure,
        journal: evidenceOf(about, failure, world),
        ...(script !== undefined && { reproduction: script }),
      },
    });
  }
}
