import {
  describeRequest,
  everywhere,
  exactly,
  judgeRead,
  type Requirement,
  type Scenario,
  toErrorEvidence,
  verifyRead,
} from "../../src/spec/index.js";
import { type Asked, sets, undisturbed, undisturbedAtOnce } from "../undisturbed.js";
import { abortAt, everyMoment, moments, readWith, Withdrawn } from "./aborting.js";
import { cancellation } from "./sources.js";
import { smallKey, withdrawn, withdrawnBefore, withdrawnForReason } from "./values.js";

const common = {
  level: "must",
  since: "1.0.0",
  given: withdrawn,
  sources: cancellation,
} as const;

/** Ignoring the signal is legal, and so is heeding it; there is nothing between. */
const wholeOrNothing = everywhere("exact", "rejected");

/** What to ask for, as far as the store has a form for it. */
function requestsFor({ can }: Scenario): readonly Asked[] {
  return [
    undefined,
    ...(can("get.range") ? [{ start: 20, end: 200 }] : []),
    ...(can("get.suffix") ? [{ suffix: 100 }] : []),
  ];
}

type Look = (
  read: { key: string; request: Asked; value: Uint8Array },
  scenario: Scenario,
) => Promise<unknown>;

/** Sets a value anew, where that can be: what is read next comes from no cache, and takes its time. */
async function setAgain(scenario: Scenario, key: string, value: Uint8Array): Promise<void> {
  if (scenario.can("set")) await sets(scenario, key, value);
}

/**
 * Does something with each value and each request of it that is answered rightly without that. All of them are
 * found before anything is done: a store may be good for nothing afterwards, which must not excuse it.
 */
const withEach =
  (look: Look, sound: typeof undisturbed = undisturbed) =>
  async (scenario: Scenario) => {
    const reads: Parameters<Look>[0][] = [];
    for (const [key, value] of scenario.given) {
      await setAgain(scenario, key, value);
      const requests = await sound(scenario, key, value, requestsFor(scenario));
      reads.push(...requests.map((request) => ({ key, request, value })));
    }
    for (const read of reads) {
      await setAgain(scenario, read.key, read.value);
      await look(read, scenario);
    }
  };

const abortedBefore: Look = async (read, scenario) => {
  const outcome = await readWith(scenario, read.key, read.request, AbortSignal.abort(new Withdrawn()));
  const judged = { ...read, circumstance: "aborted", label: "aborted before the call" } as const;
  judgeRead(scenario, wholeOrNothing, judged, outcome);
};

const abortedMidway: Look = async (read, scenario) => {
  const reads = moments.map(async (moment) => {
    const { outcome } = await abortAt(scenario, read.key, read.request, moment);
    const judged = { ...read, circumstance: "aborted", label: `aborted ${moment.name}` } as const;
    judgeRead(scenario, wholeOrNothing, judged, outcome);
  });
  await Promise.all(reads);
};

const othersGoOn: Look = async (each, scenario) => {
  const read = { ...each, circumstance: "beside-aborted" } as const;
  const { signal } = new AbortController();
  // Two may go as well: who counts those that have gone must count those that are left.
  for (const [moment, gone] of moments.flatMap((each) => [[each, 1] as const, [each, 2] as const])) {
    const beside = `beside ${gone === 1 ? "a read that is" : "two reads that are"} aborted ${moment.name}`;
    const others = [
      async () => verifyRead(scenario, exactly, { ...read, label: beside }),
      async () => {
        const outcome = await readWith(scenario, read.key, read.request, signal);
        judgeRead(scenario, exactly, { ...read, label: `with another signal, ${beside}` }, outcome);
      },
      // A part nearby is one that a store may ask for together with the other.
      async () => {
        if (read.request === undefined || "suffix" in read.request) return;
        const request = { start: 205, end: 240 };
        await verifyRead(scenario, exactly, { ...read, request, label: `a part nearby, ${beside}` });
      },
    ];
    const aborted = Array.from({ length: gone }, () => abortAt(scenario, read.key, read.request, moment));
    await Promise.all([...aborted, ...others.map((other) => other())]);
  }
};

const triedAgain: Look = async (read, scenario) => {
  // Parts of the value that comes in one go are no other case than all of it, and this takes its time.
  if (read.key === smallKey && read.request !== undefined) return;
  for (const moment of everyMoment) {
    await setAgain(scenario, read.key, read.value);
    await abortAt(scenario, read.key, read.request, moment);
    await verifyRead(scenario, exactly, {
      ...read,
      circumstance: "after-aborted",
      label: `again, after one that was aborted ${moment.name}`,
    });
  }
};

const abortedAfter: Look = async (read, scenario) => {
  const controller = new AbortController();
  const outcome = await readWith(scenario, read.key, read.request, controller.signal);
  controller.abort(new Withdrawn());
  for (let i = 0; i < 8; i++) await Promise.resolve();
  const judged = { ...read, circumstance: "aborted-late", label: "aborted when it had ended" } as const;
  judgeRead(scenario, exactly, judged, outcome);
};

const toldWhy: Look = async ({ key, request }, scenario) => {
  const before = new Withdrawn();
  const tries = [
    async () => ({
      outcome: await readWith(scenario, key, request, AbortSignal.abort(before)),
      reason: before,
    }),
    ...moments.map((moment) => () => abortAt(scenario, key, request, moment)),
  ];
  for (const make of tries) {
    const { outcome, reason } = await make();
    if (outcome.kind === "rejected" && !isBecauseOf(outcome.error, reason))
      tellReason(scenario, key, request, outcome.error, reason);
    else scenario.judge({ standing: "right" });
  }
};

function tellReason(scenario: Scenario, key: string, request: Asked, error: unknown, reason: Error): void {
  const { name, message } = toErrorEvidence(error);
  const call = `get("${key}", ${describeRequest(request)})`;
  const expected = `the signal's reason (${reason.name}: ${reason.message})`;
  const received = error instanceof Withdrawn ? "the reason of another signal" : `${name}: ${message}`;
  const args = { call, expected, received };
  scenario.judge({ standing: "wrong", label: call, key, failure: { code: "abort.wrong", args } });
}

/** Whether an error is the reason, or was caused by it. */
function isBecauseOf(error: unknown, reason: Error): boolean {
  for (let cause = error, depth = 0; depth < 5; depth++) {
    if (cause === reason) return true;
    if (typeof cause !== "object" || cause === null || !("cause" in cause)) return false;
    cause = cause.cause;
  }
  return false;
}

/** Reads that their caller withdraws. */
export const reads: readonly Requirement[] = [
  {
    ...common,
    id: "abort.before",
    title: "A read whose signal was aborted before it began rejects, or returns all that was asked for.",
    why: "A viewer that has moved on must not be told that the chunk is missing: it would remember the fill value.",
    example:
      'get("c/0", prototype, undefined, { signal: an aborted one }) → the reason as an error, or the value',
    needs: ["get"],
    rulings: wholeOrNothing,
    run: withEach(abortedBefore),
  },
  {
    ...common,
    id: "abort.midway",
    title:
      "A read that is aborted while it runs rejects, or returns all that was asked for, and never a part.",
    why: "The bytes that had come when the connection was cut are no chunk.",
    example:
      'get("c/0", prototype, undefined, { signal }), then abort() → the reason as an error, or the value',
    needs: ["get"],
    rulings: wholeOrNothing,
    run: withEach(abortedMidway),
  },
  {
    ...common,
    id: "abort.others",
    title: "An abort ends the call that it belongs to and no other, of the same key or of a part nearby.",
    why: "Two pictures show the same chunk; closing one of them must not leave a hole in the other.",
    example: "two reads of c/0, one of them aborted → the other returns the value",
    needs: ["get"],
    rulings: exactly,
    run: withEach(othersGoOn, undisturbedAtOnce),
  },
  {
    ...common,
    id: "abort.again",
    title: "A read that is made again after one that was aborted returns all that was asked for.",
    why: "A store that keeps the half or the failure of an aborted read in mind never shows that chunk again.",
    example: "a read of c/0 is aborted; another one → the value",
    needs: ["get"],
    given: withdrawnBefore,
    rulings: exactly,
    run: withEach(triedAgain),
  },
  {
    ...common,
    id: "abort.after",
    title: "An abort after a read has ended changes nothing about what was read.",
    why: "A signal is often that of a whole page, and is aborted when all its chunks have long been shown.",
    example: 'get("c/0", prototype, undefined, { signal }) → the value; abort() → still that value',
    needs: ["get"],
    rulings: exactly,
    run: withEach(abortedAfter),
  },
  {
    ...common,
    id: "abort.reason",
    level: "should",
    title: "A read that an abort ends rejects with the signal's reason, or with an error that it caused.",
    why: "Callers tell their own withdrawal from a failure by the reason, and show an error otherwise.",
    example: "controller.abort(reason) → the read rejects with `reason`",
    needs: ["get"],
    given: withdrawnForReason,
    run: withEach(toldWhy),
  },
];
