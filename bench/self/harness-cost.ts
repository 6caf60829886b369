import { testBufferPrototype } from "../../src/buffer/index.js";
import { openSession } from "../../src/runner/session.js";
import { MemoryStore, type Store } from "../../src/store/index.js";

// What journal, adapter and checks add to one call, against the same call on the bare store.
const batch = 400;
const rounds = 60;

async function timeOf(call: () => Promise<unknown>, count: number): Promise<number> {
  const startedAt = performance.now();
  for (let i = 0; i < count; i++) await call();
  return (performance.now() - startedAt) / count;
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

async function added(
  call: (store: Store) => Promise<unknown>,
  target: MemoryStore,
  count: number,
): Promise<number> {
  const differences: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const handle = {
      target,
      dialect: "zarr",
      sizes: new Map<string, number>(),
      root: "",
      written: new Set<string>(),
    };
    const { store } = openSession({ ...handle, dialect: "zarr" });
    const [bare, watched] = [await timeOf(() => call(target), count), await timeOf(() => call(store), count)];
    if (round > 5) differences.push(watched - bare);
  }
  return median(differences) * 1000;
}

const results: Record<string, number> = {};
for (const [name, size] of [
  ["16 B", 16],
  ["1 KiB", 1024],
  ["1 MiB", 1024 * 1024],
] as const) {
  const target = new MemoryStore(new Map([["c/0", new Uint8Array(size).fill(7)]]));
  const value = testBufferPrototype.buffer.fromBytes(new Uint8Array(size).fill(8));
  const count = size > 65_536 ? 10 : batch;
  results[`get ${name}`] = await added((store) => store.get("c/0", testBufferPrototype), target, count);
  results[`set ${name}`] = await added(async (store) => store.set?.("c/1", value), target, count);
}
console.log(JSON.stringify(results));
