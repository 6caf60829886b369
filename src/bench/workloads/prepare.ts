import { pattern, toErrorEvidence } from "../../spec/index.js";
import type { Call } from "../calls/index.js";
import type { Contender } from "../sampling/contender.js";
import { fill, type Preparation, unfill } from "./fill.js";
import { keysOf, listedDirectory } from "./keys.js";
import { LeftOut, type Place } from "./place.js";
import { shardRequests } from "./shard.js";
import type { Workload } from "./workload.js";

/** A workload that is ready to be timed on one store. */
export interface Prepared {
  contender: Contender;
  /** Takes away what was put there for it. */
  clear(): Promise<void>;
}

/**
 * Puts what a workload needs into a store, and makes sure of one answer before any is timed: how long a store takes to
 * answer wrongly says nothing.
 *
 * @throws LeftOut with the reason why it cannot be timed
 */
export async function prepare(place: Place, workload: Workload, within: Preparation): Promise<Prepared> {
  const { action, inFlight, valueBytes } = workload;
  if (action.kind === "list" || action.kind === "listDir") return prepareListing(place, workload, within);
  const keys = keysOf(workload, place);
  await saying("the value could not be set", () => fill(place, keys, pattern(valueBytes, 1), within));
  const calls = keys.map((key) => callOf(place, workload, key));
  const [first] = calls;
  if (first === undefined) throw new Error(`\`${workload.id}\` has no keys`);
  within.pulse?.begin();
  await saying("it failed", () => checkAnswer(place, workload, first));
  within.pulse?.end();
  const all = Array.from({ length: inFlight }, (_, index) => calls[index % calls.length] ?? first);
  const [only] = all;
  const call = all.length === 1 && only ? only : () => Promise.all(all.map((one) => one()));
  return { contender: { call, operations: inFlight }, clear: () => unfill(place, keys, within.pulse) };
}

function callOf({ calls }: Place, { action, valueBytes }: Workload, key: string): Call {
  switch (action.kind) {
    case "set":
      return calls.set(key, pattern(valueBytes, 1));
    case "exists":
      return calls.exists(key);
    case "shard": {
      const reads = shardRequests(action.order).map((request) => calls.get(key, valueBytes, request));
      return async () => {
        for (const read of reads) await read();
      };
    }
    default:
      return calls.get(key, valueBytes, action.kind === "get" ? action.request : undefined);
  }
}

async function checkAnswer({ calls }: Place, workload: Workload, call: Call): Promise<void> {
  const { kind } = workload.action;
  const answer: unknown = await call();
  if (kind === "exists" && answer !== true) throw new LeftOut("it did not find a key that is there");
  if (kind !== "get") return;
  const length = calls.lengthOf(answer);
  if (length === workload.movedBytes) return;
  const came = length === undefined ? "no bytes" : `${length} bytes`;
  throw new LeftOut(`it answered with ${came} instead of ${workload.movedBytes}`);
}

async function prepareListing(place: Place, workload: Workload, within: Preparation): Promise<Prepared> {
  const { action, valueBytes } = workload;
  const wanted = "keys" in action ? action.keys : 0;
  const directory = listedDirectory(place);
  const keys = Array.from({ length: wanted }, (_, index) => `${directory}/${index}`);
  await saying("the keys could not be set", () => fill(place, keys, pattern(valueBytes, 1), within));
  const call = action.kind === "list" ? place.calls.list() : place.calls.listDir(directory);
  within.pulse?.begin();
  const listed = await saying("it failed", async () => call());
  within.pulse?.end();
  if (listed !== wanted && !(action.kind === "list" && Number(listed) > wanted)) {
    throw new LeftOut(`it listed ${String(listed)} of ${wanted} keys`);
  }
  // Left there, since what lists more keys builds on them.
  return { contender: { call, operations: 1 }, clear: async () => {} };
}

async function saying<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof LeftOut ? error : new LeftOut(`${what}: ${textOf(error)}`);
  }
}

/** What a store threw, in a line. */
export function textOf(error: unknown): string {
  const { name, message } = toErrorEvidence(error);
  return message === "" ? name : `${name}: ${message}`;
}
