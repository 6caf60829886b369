import { type Outcome, pause, type Scenario, settle } from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";

/** The error that a caller gives as its reason, and no store makes by itself. */
export class Withdrawn extends Error {
  override readonly name = "Withdrawn";

  constructor() {
    super("the caller needs this no longer");
  }
}

/** A moment at which a call is aborted. */
export interface Moment {
  name: string;
  /** Whether the signal is aborted already when the call is made. */
  before?: boolean;
  /** Waits for the moment, from when the call has taken its signal. */
  come(): Promise<void>;
  /** Does not wait until the signal is taken: some stores look at it once, when they are nearly done. */
  early?: true;
}

const afterMs = (ms: number) => () => pause(ms);

/** While a call is under way: at once, after its first steps, and a little later. */
export const moments: readonly Moment[] = [
  { name: "right away", come: async () => {}, early: true },
  { name: "at once", come: async () => {} },
  {
    name: "after a few steps",
    come: async () => {
      for (let i = 0; i < 8; i++) await Promise.resolve();
    },
  },
  { name: "after a turn of the event loop", come: afterMs(0) },
  { name: "after 2 ms", come: afterMs(2) },
];

/** Those, and before anything was done. */
export const everyMoment: readonly Moment[] = [
  { name: "before the call", before: true, come: async () => {} },
  ...moments,
];

/** Reads with a signal; the whole value where no part is asked for. */
export function readWith(
  { store, prototype }: Scenario,
  key: string,
  request: ByteRequest | undefined,
  signal: AbortSignal,
): Promise<Outcome> {
  return settle(() => store.get(key, prototype, request, { signal }));
}

/** Options with a signal that tell when somebody has taken it out of them. */
function watchedOptions(signal: AbortSignal): { options: { signal: AbortSignal }; taken: Promise<void> } {
  let tell = () => {};
  const taken = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const options = {
    get signal() {
      tell();
      return signal;
    },
  };
  return { options, taken };
}

/**
 * Makes a call, aborts it when the moment has come, and says how it ended. The moment is counted from when the
 * call has taken its signal, but for the early one: until then it has not begun, and one that never does ignores it.
 */
export async function abortCall<T>(
  { before, come, early }: Moment,
  make: (options: { signal: AbortSignal }) => Promise<T>,
): Promise<{ result: T; reason: Withdrawn }> {
  const controller = new AbortController();
  const reason = new Withdrawn();
  if (before) controller.abort(reason);
  const { options, taken } = watchedOptions(controller.signal);
  const call = make(options);
  if (!early) await Promise.race([taken, call]);
  await come();
  controller.abort(reason);
  return { result: await call, reason };
}

/** Reads, and aborts that when the moment has come; says how it ended. */
export async function abortAt(
  { store, prototype }: Scenario,
  key: string,
  request: ByteRequest | undefined,
  moment: Moment,
): Promise<{ outcome: Outcome; reason: Withdrawn }> {
  const read = (options: { signal: AbortSignal }) =>
    settle(() => store.get(key, prototype, request, options));
  const { result, reason } = await abortCall(moment, read);
  return { outcome: result, reason };
}
