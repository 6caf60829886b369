/** One call on a key, as its caller saw it: what it wrote or read, and when it began and ended. */
export interface HistoryCall {
  readonly client: number;
  readonly kind: "read" | "write";
  /** The name of the value that was written or read; undefined for a delete, and for a key that was missing. */
  readonly value: string | undefined;
  /** The call takes effect at one moment between these; on one clock for all calls, no moment used twice. */
  readonly from: number;
  readonly to: number;
  /** Set for a write that was rejected: it may have taken effect, at any time, or never. */
  readonly doubtful?: boolean;
}

/**
 * Whether the calls on one key could have taken effect one after the other, each between its beginning and
 * its end, so that every read answers with what was written last. The key is missing at first.
 *
 * @see Wing and Gong, Testing and Verifying Concurrent Objects (1993); states that were met before are not
 *   searched again (Lowe, 2017)
 */
export function isLinearizable(calls: readonly HistoryCall[]): boolean {
  const dead = new Set<string>();
  const search = (left: readonly HistoryCall[], value: string | undefined): boolean => {
    const certain = left.filter(({ doubtful }) => !doubtful);
    if (certain.length === 0) return true;
    const state = `${left.map(({ from }) => from).join()}:${value ?? ""}`;
    if (dead.has(state)) return false;
    // What ended before another call began also took effect before it.
    const firstEnd = Math.min(...certain.map(({ to }) => to));
    const found = left.some(
      (call) =>
        call.from < firstEnd &&
        (call.kind === "write" || call.value === value) &&
        search(
          left.filter((other) => other !== call),
          call.kind === "write" ? call.value : value,
        ),
    );
    if (!found) dead.add(state);
    return found;
  };
  return search(calls, undefined);
}

/**
 * The calls of a history that no order explains, less those that are not needed for that. Every value that
 * is read keeps a call that wrote it.
 */
export function smallestImpossible(calls: readonly HistoryCall[]): HistoryCall[] {
  let kept = [...calls];
  // Reads go first: a write may go as soon as nobody reads it.
  const order = [...calls].sort((a, b) => Number(a.kind === "write") - Number(b.kind === "write"));
  for (const call of order) {
    const rest = kept.filter((other) => other !== call);
    const isRead = rest.some(({ kind, value }) => kind === "read" && value === call.value);
    if (call.kind === "write" && isRead) continue;
    if (!isLinearizable(rest)) kept = rest;
  }
  return kept;
}

/** Why the smallest impossible history is none, as the end of a sentence. */
export function impossibility(calls: readonly HistoryCall[]): string {
  const writes = calls.filter(({ kind }) => kind === "write");
  for (const read of calls.filter(({ kind }) => kind === "read")) {
    const origin = writes.find(({ value }) => value === read.value);
    const seen = read.value ?? "no such key";
    if (origin && origin.from > read.to) return `caller ${read.client} read ${seen} before it was written`;
    const since = writes.find((write) => write.to < read.from && (!origin || origin.to < write.from));
    if (since && since.value !== read.value) {
      const done = since.value === undefined ? "had been deleted" : `held ${since.value}`;
      return `caller ${read.client} read ${seen} when the key ${done} already`;
    }
  }
  return "what one caller had seen, another that came later did not";
}
