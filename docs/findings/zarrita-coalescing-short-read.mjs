// withRangeCoalescing joins reads of a key that are made at once, and where one of them goes past the end it
// refuses them all: whether a read succeeds depends on what somebody else reads, or does not want any more.
import { withRangeCoalescing } from "zarrita";

const value = Uint8Array.of(0x0a, 0x0b, 0x0c, 0x0d);
// A store that answers a range past the end with what there is, as FetchStore does.
const inner = {
  get: async () => value,
  getRange: async (_key, { offset, length }) => value.slice(offset, offset + length),
};
const store = withRangeCoalescing(inner);
const range = (offset, length) => store.getRange("/four", { offset, length });

await check("offset 0, length 2, alone", () => range(0, 2), "0a 0b");
await check("offset 2, length 4, alone", () => range(2, 4), "0c 0d", "an error");
const [first, second] = [range(0, 2), range(2, 4)];
await check("offset 0, length 2, while offset 2, length 4 is read", () => first, "0a 0b");
await check("offset 2, length 4, while offset 0, length 2 is read", () => second, "0c 0d", "an error");
const [third] = [range(2, -1), range(4, 0)];
await check("offset 2, length -1, while offset 4, length 0 is read", () => third, "an error", "no bytes");
await third.catch(() => {});

// A store that heeds the signal, as FetchStore and FileSystemStore do.
const heeding = withRangeCoalescing({
  get: async () => value,
  getRange: async (_key, { offset, length }, { signal } = {}) => {
    await null;
    signal?.throwIfAborted();
    return value.slice(offset, offset + length);
  },
});
const withdrawn = new AbortController();
const aborted = heeding.getRange("/four", { offset: 0, length: 2 }, { signal: withdrawn.signal });
const kept = heeding.getRange("/four", { offset: 2, length: 2 });
aborted.catch(() => {});
withdrawn.abort();
await check("offset 2, length 2, while a read of offset 0, length 2 is aborted", () => kept, "0c 0d");

async function check(call, read, ...right) {
  const received = await read().then(hex, (error) => `an error: ${error.message}`);
  if (!right.some((one) => received === one || received.startsWith(`${one}:`))) process.exitCode = 1;
  console.log(`${call}\n  expected ${right.join(" or ")}\n  received ${received}`);
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ") || "no bytes";
}
