import { adapt, type SizeLedger } from "../../src/adapters/index.js";
import { testBufferPrototype } from "../../src/buffer/index.js";
import { Journal, watchStore } from "../../src/harness/index.js";
import type { Dialect } from "../../src/results/index.js";
import { ContractBreach } from "../../src/spec/index.js";
import type { CallOptions, Store } from "../../src/store/index.js";

/** What adapters are asked to make: buffers of a class of their own. */
export const prototype = testBufferPrototype;

/** Options that a call is made with. */
export const options: CallOptions = { signal: new AbortController().signal };

/** A user's store, adapted, with all that was asked of it. */
export interface Adapted {
  store: Store;
  journal: Journal;
  /** Each call of the user's store: its method and arguments, in order. */
  calls(): [method: string, ...args: unknown[]][];
  sizes: SizeLedger;
}

/** Adapts an object that stands for a user's store. */
export function adapted(target: object, dialect: Dialect, sizes: SizeLedger = new Map()): Adapted {
  const journal = new Journal();
  const store = adapt(watchStore(target, journal), dialect, sizes);
  return { store, journal, sizes, calls: () => journal.calls.map(({ method, args }) => [method, ...args]) };
}

/** What an adapter reports of a call that breaks the contract's form. */
export async function breachOf(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ContractBreach) return error.failure;
  throw new Error(`no breach, but ${String(error)}`);
}

/** A method that answers with this, whatever it is asked. */
export function answers(value: unknown): () => Promise<unknown> {
  return async () => value;
}

/** All that a listing yields, in order. */
export async function collect(names: AsyncIterable<string> | undefined): Promise<string[]> {
  const found: string[] = [];
  for await (const name of names ?? []) found.push(name);
  return found;
}
