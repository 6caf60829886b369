import { writeFileSync } from "node:fs";
import { Buffer } from "../../src/buffer/index.js";
import { loadValue } from "../../src/load/index.js";
import { run } from "../../src/runner/index.js";
import { MemoryStore } from "../../src/store/index.js";

/** One call of one of the stores that a run makes: a buffer is recorded by its length alone. */
export type RecordedCall = [store: number, method: string, ...args: unknown[]];

// Records every call that a run makes of its memory stores, for a script that makes the same ones plainly.
const calls: RecordedCall[] = [];
let stores = 0;

/** A memory store that writes down what is called. */
function recording(): object {
  const number = stores++;
  const store = new MemoryStore();
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function" || name === "constructor") return member;
      return (...args: unknown[]) => {
        calls.push([number, String(name), ...args.map(plain)]);
        return Reflect.apply(member, target, args);
      };
    },
  });
}

const loaded = await loadValue({ create: recording }, { name: "recording", timeoutMs: 5000 });
await run(loaded, { benchMs: 0 });
writeFileSync(
  process.argv[2] ?? "",
  JSON.stringify(calls, (_, value) => (typeof value === "bigint" ? Number(value) : value)),
);

function plain(arg: unknown): unknown {
  if (arg instanceof Buffer) return { bytes: arg.length };
  if (typeof arg === "object" && arg !== null && "ndBuffer" in arg) return { prototype: true };
  return typeof arg === "function" || typeof arg === "symbol" ? null : arg;
}
