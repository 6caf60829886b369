import { isAbout, type JournalCall } from "../../harness/index.js";
import type { Failure } from "../../results/index.js";
import type { World } from "../world.js";
import { abortSource } from "./abort-source.js";
import { againSource } from "./again-source.js";
import { aliasedSource } from "./aliased-source.js";
import { sourceFor } from "./argument-source.js";
import { blamedSource } from "./blamed-source.js";
import { callSource, lastCallSource } from "./call-source.js";
import { costSource } from "./cost-source.js";
import { formSource, isOfForm } from "./form-source.js";
import { historySource } from "./history-source.js";
import { inModule } from "./in-module.js";
import { lateSource } from "./late-source.js";
import { listSource, listTaker } from "./list-source.js";
import { raceSource } from "./race-source.js";
import { isOfMoments, onceSource } from "./rounds.js";
import { type ScriptCall, withMade, withSteps } from "./steps.js";
import { sequenceSource, variesSource } from "./told-apart.js";
import { wavesSource } from "./waves.js";

/**
 * A script that makes the calls of a failure, in their order, and prints what came of the last one. It
 * needs the user's module beside it, and nothing of this tool; a store of this tool's own has none.
 *
 * @param calls those that show the failure
 * @param all every call that was made up to it, for failures that some of them cannot show
 */
export function reproduction(
  world: World,
  calls: readonly JournalCall[],
  failure: Failure,
  all: readonly JournalCall[] = calls,
): string | undefined {
  const named = withSteps(world, all);
  const again = { failure, shown: namesakes(calls, named), all: named };
  const taker = failure.code === "result.value" ? listTaker(failure.args) : undefined;
  if (taker !== undefined) {
    const made = listSource(named, taker);
    return made && inModule(world, failure.code, made);
  }
  if (failure.code === "result.value" && isOfForm(failure.args)) {
    const made = formSource(withMade(again.shown, named), failure.args) ?? formSource(named, failure.args);
    return made && inModule(world, failure.code, made);
  }
  const replayed = inOneAnswer.test(failure.code) && againSource(again, world);
  if (replayed)
    return isOfMoments(replayed)
      ? inModule(world, failure.code, replayed, { rounds: true })
      : inModule(world, failure.code, onceSource(replayed));
  if (failure.code === "abort.wrong") {
    const aborted = abortSource(all, failure.args);
    return aborted && inModule(world, failure.code, aborted, { rounds: true });
  }
  if (failure.code === "memory.aliased") {
    const aliased = aliasedSource(again.shown, failure.args, named);
    return aliased && inModule(world, failure.code, aliased);
  }
  const shown = endingWithCause(
    failure.code === "given.unavailable"
      ? refusedSet(world, failure)
      : failure.code === "model.diverged"
        ? calls
        : withMade(failure.code === "call.timeout" ? withLeft(again.shown, named) : again.shown, named),
    failure,
  );
  const last = shown.at(-1);
  if (last === undefined) return undefined;
  const sourceOf = sourceFor(failure.code);
  const made = madeSource(world, shown, failure, named) ?? [
    ...wavesSource(shown.slice(0, -1), last, callSource, sourceOf),
    ...lastCallSource(last, failure),
  ];
  const title =
    "rightLater" in failure.args
      ? `${failure.code}\n// In the run, other calls were made beside the last one or before it.`
      : failure.code;
  return inModule(world, title, made, { counts: failure.code === "cost.excess" });
}

/** What one answer tells, once the calls before it are known. */
const inOneAnswer =
  /^(read[.](missing|found|empty|rejected)|(range|value)[.].*|result[.].*|call[.](rejected|accepted)|list[.]differs)$/;

/** Calls with the listings before them that were left: a lock that one of those keeps may be what others wait for. */
function withLeft(calls: readonly ScriptCall[], all: readonly ScriptCall[]): ScriptCall[] {
  const latest = calls.at(-1)?.startedAt ?? 0;
  const isLeft = ({ settled }: ScriptCall) => settled?.kind === "listed" && !settled.complete;
  return all.filter((call) => calls.includes(call) || (call.startedAt < latest && isLeft(call)));
}

/** Calls as they are among those that have names. */
function namesakes(calls: readonly JournalCall[], named: readonly ScriptCall[]): ScriptCall[] {
  const of = new Map(named.map((call) => [`${call.seq} ${call.startedAt}`, call]));
  return calls.map((call) => of.get(`${call.seq} ${call.startedAt}`) ?? call);
}

/** The call that a value could not be put there by. */
function refusedSet(
  { handle, preparation }: World,
  { args }: Failure & { code: "given.unavailable" },
): JournalCall[] {
  return preparation.filter(
    (call) => isAbout(call, handle.root + args.key) && call.settled?.kind === "rejected",
  );
}

/** Failures that are not in the answer of the last call alone; undefined where it is, or cannot be shown. */
function madeSource(
  world: World,
  shown: readonly JournalCall[],
  { code, args }: Failure,
  all: readonly ScriptCall[],
): string[] | undefined {
  const last = shown.at(-1);
  switch (code) {
    case "model.diverged":
      return sequenceSource(shown, args);
    case "outcome.varies":
      return variesSource(all, args);
    case "read.torn":
      return raceSource(shown, { code, args });
    case "call.timeout":
      return last && lateSource(shown.slice(0, -1), last, args, all);
    case "cost.excess":
      return costSource(shown, args);
    case "history.impossible":
      return historySource(all, args.key);
    case "array.differs":
      return blamedSource(all, world);
    default:
      // What a library says went wrong does not name the call of the store.
      return "call" in args && args.call.startsWith("zarrita.") ? blamedSource(all, world) : undefined;
  }
}
/** The script ends with the call that the failure is of, where it is of one: `set("c/0")`. */
function endingWithCause(calls: readonly JournalCall[], { args }: Failure): readonly JournalCall[] {
  const cause = /^\w+/.exec("call" in args ? args.call : "")?.[0];
  if (cause === undefined) return calls;
  // In zarr.js, `set` is `setItem`.
  const last = (named: (method: string) => boolean) => calls.findLastIndex(({ method }) => named(method));
  const end = Math.max(
    last((method) => method === cause),
    last((method) => method === `${cause}Item`),
  );
  return end === -1 ? calls : calls.slice(0, end + 1);
}
