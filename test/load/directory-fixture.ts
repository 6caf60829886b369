import path from "node:path";
import { Buffer, defaultBufferPrototype } from "../../src/buffer/index.js";
import { DirectoryStore } from "../../src/load/directory/directory-store.js";
import type { ByteRequest } from "../../src/store/index.js";
import { scratch } from "./scratch.js";

/** A store in a directory of its own, which does not exist yet. */
export function emptyStore(): DirectoryStore {
  return new DirectoryStore(path.join(scratch(), "root"));
}

/** A store with these values. */
export async function storeWith(
  values: Readonly<Record<string, readonly number[]>>,
): Promise<DirectoryStore> {
  const store = emptyStore();
  for (const [key, bytes] of Object.entries(values)) await store.set(key, bufferOf(bytes));
  return store;
}

/** A buffer of these bytes. */
export function bufferOf(bytes: readonly number[]): Buffer {
  return Buffer.fromBytes(Uint8Array.from(bytes));
}

/** The bytes that the store gives, as numbers. */
export async function bytesIn(
  store: DirectoryStore,
  key: string,
  request?: ByteRequest,
): Promise<number[] | undefined> {
  const buffer = await store.get(key, defaultBufferPrototype(), request);
  return buffer === undefined ? undefined : [...buffer.toBytes()];
}

/** All that is listed, sorted. */
export async function sorted(listing: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const name of listing) found.push(name);
  return found.sort();
}
