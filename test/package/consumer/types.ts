import {
  type BufferPrototype,
  type ByteRequest,
  defineStore,
  MemoryStore,
  type Report,
  type Store,
  type StoreContext,
  StoreExpectingTestBuffer,
  TestBuffer,
  testBufferPrototype,
} from "zarr-store-conform";

class Reader implements Store {
  constructor(private readonly entries: ReadonlyMap<string, Uint8Array>) {}

  async get(key: string, prototype: BufferPrototype, request?: ByteRequest) {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    const part = request && "suffix" in request ? value.slice(-request.suffix) : value;
    return prototype.buffer.fromBytes(part);
  }
}

export default defineStore({
  create: ({ seed }: StoreContext) => new Reader(seed),
  policies: { rangePastEnd: "error" },
  capabilities: { "get.range": false },
});

export const wrapped: Store = new StoreExpectingTestBuffer(new MemoryStore());
export const length: number = TestBuffer.fromBytes(Uint8Array.of(1)).length;
export const read = async (): Promise<Uint8Array | undefined> =>
  (await wrapped.get("c/0", testBufferPrototype, { start: 0, end: 1 }))?.toBytes();
export const failed = ({ results }: Report): string[] =>
  results.filter(({ verdict }) => verdict === "fail").map(({ requirement }) => requirement);

// @ts-expect-error A policy has its choices.
defineStore({ create: () => new MemoryStore(), policies: { rangePastEnd: "zeros" } });
// @ts-expect-error A store can be made.
defineStore({});
// @ts-expect-error A byte range that begins also ends.
export const endless: ByteRequest = { start: 0 };
