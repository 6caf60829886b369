import { readFileSync } from "node:fs";
import { Buffer, defaultBufferPrototype } from "../../src/buffer/index.js";
import { MemoryStore } from "../../src/store/index.js";
import type { RecordedCall } from "./record-calls.js";

// Makes the recorded calls, each on the store of its own that it was made on, with nothing around them.
const calls: RecordedCall[] = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const stores: MemoryStore[] = [];
const prototype = defaultBufferPrototype();

function revive(arg: unknown): unknown {
  if (typeof arg !== "object" || arg === null) return arg ?? undefined;
  if ("prototype" in arg) return prototype;
  return "bytes" in arg ? Buffer.fromArrayLike(new Uint8Array(Number(arg.bytes))) : arg;
}

for (const [number, method, ...args] of calls) {
  stores[number] ??= new MemoryStore();
  const store = stores[number];
  const member: unknown = Reflect.get(store, method);
  if (typeof member !== "function") continue;
  try {
    const result: unknown = await Reflect.apply(member, store, args.map(revive));
    if (typeof result === "object" && result !== null && Symbol.asyncIterator in result) {
      for await (const _ of result as AsyncIterable<unknown>);
    }
  } catch {
    // Many calls are made to be refused.
  }
}
