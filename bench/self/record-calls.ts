import { writeFileSync } from "node:fs";
import { Buffer } from "../../src/buffer/index.js";
import { loadStore } from "../../src/load/index.js";
import { run } from "../../src/runner/index.js";

/** One call of the store: a buffer is recorded by its length alone. */
export type RecordedCall = [method: string, ...args: unknown[]];

// Records every call that a run makes of a memory store, for a script that makes the same ones plainly.
const calls: RecordedCall[] = [];
const onCall = ({ method, args }: { method: string; args: readonly unknown[] }) => {
  calls.push([method, ...args.map((arg) => (arg instanceof Buffer ? { bytes: arg.length } : plain(arg)))]);
};
const loaded = await loadStore("memory:", { cwd: process.cwd(), timeoutMs: 5000 });
await run(loaded, { benchMs: 0, onCall });
writeFileSync(
  process.argv[2] ?? "",
  JSON.stringify(calls, (_, value) => (typeof value === "bigint" ? Number(value) : value)),
);

function plain(arg: unknown): unknown {
  if (typeof arg === "object" && arg !== null && "ndBuffer" in arg) return { prototype: true };
  return typeof arg === "function" || typeof arg === "symbol" ? null : arg;
}
