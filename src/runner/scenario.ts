import type { LackingCapabilities } from "../adapters/index.js";
import { testBufferPrototype } from "../buffer/index.js";
import { now } from "../harness/index.js";
import type { Failure } from "../results/index.js";
import type { Judgement, Scenario, Settings } from "../spec/index.js";
import { bounded, pause, rulingFor } from "../spec/index.js";
import type { Policies, Store } from "../store/index.js";
import type { Findings } from "./findings.js";
import { countOpenFiles } from "./open-files.js";
import { openSession, type Session } from "./session.js";
import { makeTarget, type World } from "./world.js";

/** What bears on a scenario beside its store. */
interface ScenarioTerms {
  policies: Policies;
  settings: Settings;
  lacking: LackingCapabilities;
}

/** Makes what a scenario works with. Its judgements go into `findings`. */
export function makeScenario(
  world: World,
  session: Session,
  findings: Findings,
  { policies, settings, lacking }: ScenarioTerms,
): Scenario {
  const { dialect } = world.handle;
  const judge = (judgement: Judgement) => {
    if (judgement.standing === "right") {
      findings.right++;
      return;
    }
    const { standing, ...finding } = judgement;
    findings[isOverflow(finding.failure) ? "wrong" : standing].push({
      ...bounded(finding),
      calls: session.journal.calls.length,
    });
  };
  return {
    store: session.store,
    prototype: testBufferPrototype,
    given: world.given,
    dialect,
    settings,
    observations: session.journal.observations,
    writeDown: () => session.journal.writeDown(),
    ruling: (rulings) => rulingFor(rulings, dialect, policies),
    judge,
    can: (capability) => !lacking.has(capability),
    ...hooksOf(world, session),
  };
}

/** A store whose code runs out of stack has not refused what was too much for it: it has failed at it. */
function isOverflow({ args }: Failure): boolean {
  return "error" in args && args.error?.name === "RangeError" && /\bcall stack\b/.test(args.error.message);
}

type Hooks = Pick<
  Scenario,
  "reopen" | "another" | "peek" | "fault" | "ignoreRanges" | "rest" | "cost" | "openFiles"
>;

/** What goes past the store's own methods: by its definition's hooks, and by its context. */
function hooksOf(world: World, { journal }: Session): Hooks {
  const { handle, place, context } = world;
  const { definition } = place.loaded;
  const open = (target: object, of = handle): Store => openSession({ ...of, target }, journal).store;
  return {
    reopen: async () => {
      const target = asStore(await definition.reopen?.(handle.target, context), "reopen");
      world.steps.push({ kind: "reopened", at: now(), target });
      return open(target);
    },
    another: async () => {
      const made = await makeTarget(place);
      world.steps.push({ kind: "another", at: now(), target: made.target });
      world.leftovers.push(made.dispose);
      return open(made.target, { ...handle, root: "", sizes: new Map(), written: new Set() });
    },
    peek: async (key) => (await definition.peek?.(handle.target, handle.root + key, context)) ?? undefined,
    fault: async () => {
      await world.fault();
      world.steps.push({ kind: definition.fault ? "fault" : "failing", at: now() });
    },
    ignoreRanges: async () => {
      await world.ignoreRanges();
      world.steps.push({ kind: "ignoring", at: now() });
    },
    rest: async (ms) => {
      await pause(ms);
      world.steps.push({ kind: "rested", at: now(), ms });
    },
    cost: () => world.cost(),
    openFiles: countOpenFiles,
  };
}

function asStore(value: unknown, hook: string): object {
  if (typeof value === "object" && value !== null) return value;
  throw new TypeError(`the definition's \`${hook}\` returned ${String(value)}, which is no store`);
}
