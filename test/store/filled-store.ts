import { Buffer, defaultBufferPrototype } from "../../src/buffer/index.js";
import { type ByteRequest, MemoryStore } from "../../src/store/index.js";

/** The plain prototype, short. */
export const prototype = defaultBufferPrototype();

/** A buffer of these bytes. */
export function bytes(...values: number[]): Buffer {
  return Buffer.fromBytes(Uint8Array.from(values));
}

/** A memory store that holds, under each key, as many bytes as said: 1, 2, 3 and so on. */
export async function storeOf(sizes: Readonly<Record<string, number>>): Promise<MemoryStore> {
  const store = new MemoryStore();
  for (const [key, size] of Object.entries(sizes)) await store.set(key, counting(size));
  return store;
}

/** A buffer of the bytes 1, 2, 3 and so on. */
export function counting(size: number): Buffer {
  return Buffer.fromBytes(Uint8Array.from({ length: size }, (_, index) => index + 1));
}

/** What a key holds, as plain numbers; undefined where it is missing. */
export async function read(
  store: MemoryStore,
  key: string,
  request?: ByteRequest,
): Promise<number[] | undefined> {
  const buffer = await store.get(key, prototype, request);
  return buffer && [...buffer.asArrayLike()];
}

/** All that a listing yields, sorted. */
export async function collect(names: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const name of names) found.push(name);
  return found.sort();
}

/** A byte request of any shape, as an untyped caller may make it. */
export function anyRequest(members: Record<string, unknown>): ByteRequest {
  return members as unknown as ByteRequest;
}
