import type { Buffer } from "../buffer/index.js";
import type { ByteRequest, Store } from "../store/index.js";
import { type Outcome, settle } from "./outcome.js";
import { exactly, missing } from "./ruling.js";
import type { Scenario } from "./scenario.js";
import { judgeRead } from "./verify-read.js";

/** A read that somebody else made of the store, and what is to come of it. */
export interface NotedRead {
  key: string;
  request: ByteRequest | undefined;
  outcome: Promise<Outcome>;
}

/** A store for a reader of arrays that hands on its reads, and notes each in `reads`. */
export function notingReads(store: Store, reads: NotedRead[]): Store {
  return {
    get: (key, prototype, request, options) => {
      const answer: Promise<Buffer | undefined> = store.get(key, prototype, request, options);
      reads.push({ key, request, outcome: settle(() => answer) });
      return answer;
    },
  };
}

/**
 * Holds reads that were noted against the values that the store holds, so that the one to blame shows. The
 * requests are those of a reader of arrays: well formed, and within the value.
 */
export async function judgeNoted(
  scenario: Scenario,
  reads: readonly NotedRead[],
  values: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  for (const { key, request, outcome } of reads) {
    const value = values.get(key);
    const rulings = value === undefined ? missing : exactly;
    judgeRead(scenario, rulings, { key, request, value, others: values }, await outcome);
  }
}
