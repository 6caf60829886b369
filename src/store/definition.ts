import type { Dialect } from "../results/index.js";
import type { Capability } from "./capability.js";

/** What a store's factory is given: places and data made for one store alone. */
export interface StoreContext {
  /** A fresh, empty directory of the store's own; removed when the store is done with. */
  readonly dir: string;
  /** The entries that a read-only store must serve, by key (`a/b`); empty for others. */
  readonly seed: ReadonlyMap<string, Uint8Array>;
  /** A directory that holds the entries as plain files. */
  seedDir(): Promise<string>;
  /** The URL (it ends in `/`) of a loopback HTTP server that serves the entries, byte ranges included. */
  seedUrl(): Promise<string>;
  /** The path of a zip archive that holds the entries, `deflated` by default. */
  seedZip(options?: { compression?: "stored" | "deflated" }): Promise<string>;
}

/** The choices that a store may document where the sources disagree, each with its alternatives. */
export interface Policies {
  /** A range that begins in the value and ends past it: the remainder, or an error. */
  rangePastEnd?: "remainder" | "error";
  /** A range that begins at or past the end: an error, or an empty buffer, which may be an error past the end. */
  rangeFromEnd?: "error" | "empty";
  /** A range of no bytes: an error, or an empty buffer. */
  rangeZeroLength?: "error" | "empty";
  /** A suffix longer than the value: the whole value, or an error. */
  suffixPastEnd?: "whole" | "error";
  /** The last zero bytes: an empty buffer, or an error. */
  suffixZero?: "empty" | "error";
}

/** Everything that can be said about a store under test; only `create` is needed. */
export interface StoreDefinition<S = unknown> {
  name?: string;
  dialect?: Dialect;
  /** Corrects what is detected: `{ "set.range": false }` or `{ "get.suffix": true }`. */
  capabilities?: Partial<Record<Capability, boolean>>;
  /** A fresh, independent store for every call. */
  create(context: StoreContext): S | Promise<S>;
  /** Puts values behind the store's back: how a read-only store gets its data. */
  seed?(store: S, entries: ReadonlyMap<string, Uint8Array>, context: StoreContext): void | Promise<void>;
  /** Reads a value behind the store's back. */
  peek?(
    store: S,
    key: string,
    context: StoreContext,
  ): Uint8Array | undefined | null | Promise<Uint8Array | undefined | null>;
  /** A second, independent handle on the same place. */
  reopen?(store: S, context: StoreContext): S | Promise<S>;
  /**
   * Makes the backend fail from now on, for whoever reads and whoever writes, such as by closing the server or
   * taking the rights to a directory.
   */
  fault?(store: S, context: StoreContext): void | Promise<void>;
  destroy?(store: S, context: StoreContext): void | Promise<void>;
  /** Deviations that the store documents. */
  policies?: Policies;
}

/**
 * Gives a store definition its type. Returns what it is given.
 *
 * @example
 * export default defineStore({ create: ({ dir }) => new FileSystemStore(dir) });
 */
export function defineStore<S>(definition: StoreDefinition<S>): StoreDefinition<S> {
  return definition;
}
