import type { Failure } from "../results/index.js";
import type { Observation } from "../spec/index.js";

/** The user's store as an adapter sees it: every use of it passes through here, so that it can be watched. */
export interface RawStore {
  /** Whether the store has a method of this name, inherited ones included. */
  has(method: string): boolean;
  /** How many parameters a method declares; 0 where there is none. */
  arity(method: string): number;
  /** A property that is no method, such as `supportsWrites`. */
  property(name: string): unknown;
  /** Calls a method of the store, as its caller would. What it throws becomes a rejection. */
  call(method: string, args: readonly unknown[]): Promise<unknown>;
  /**
   * The same, and hands out what `read` makes of what it resolves to: it takes a promise less than to wait for `call`.
   * `after` is called when it has settled, however, before anybody hears of it, with the call as it will be shown.
   */
  callAs<T>(
    method: string,
    args: readonly unknown[],
    read: (value: unknown) => T,
    after?: (call: { args: readonly unknown[] }) => void,
  ): Promise<T>;
  /** Calls a method whose result is iterated, and hands out what `each` makes of what it yields. */
  iterate<T>(method: string, args: readonly unknown[], each: (name: unknown) => T): AsyncIterable<T>;
  /** Wraps another store that this one made, such as by `withReadOnly`. */
  derive(other: object): RawStore;
  /** Calls a method that answers at once, such as `withReadOnly`. Throws what it throws. */
  callNow(method: string, args: readonly unknown[]): unknown;
  /** What the store says when it is asked whether it equals another adapted one. */
  equals(other: object): unknown;
  observe(observation: Observation): void;
  /** Reports a breach that need not end the call, since the bytes can be read all the same. */
  breach(failure: Failure): void;
}

/** Knows the length of the values that were put into a store, for dialects that ask for lengths. */
export interface SizeLedger {
  get(key: string): number | undefined;
  set(key: string, size: number): void;
}
