// Measures this program against what its users compare it with, as ratios taken in one run.
import { execFileSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { bundle, root } from "./self/bundle.js";
import { writeChecks } from "./self/checks.js";
import { peakMemory, wallTime } from "./self/processes.js";
import { median, ratios } from "./self/statistics.js";

const rounds = Number(process.argv[2] ?? 11);
const node = process.execPath;
const program = ["bin/zarr-store-conform.js"];
const run = (...args) => wallTime(node, args);

const listed = JSON.parse(
  execFileSync(node, [...program, "list", "--json"], { cwd: root, encoding: "utf8" }),
);
const count = listed.reduce((sum, { requirements }) => sum + requirements.length, 0);
const checks = await writeChecks(count);
const [recorder, plain] = [await bundle("record-calls"), await bundle("plain-calls")];
const calls = join(dirname(recorder), "calls.json");
execFileSync(node, [recorder, calls], { cwd: root });

const contenders = [
  { name: "node -e 0", run: () => run("-e", "0") },
  { name: "the default run on memory:, timings off", run: () => run(...program, "memory:", "--no-bench") },
  {
    name: "one suite (byte-range)",
    run: () => run(...program, "memory:", "--no-bench", "--suite", "byte-range"),
  },
  { name: `node --test with ${count} checks`, run: () => run("--test", checks.nodeTest) },
  {
    name: `vitest with ${count} checks`,
    run: () => run("node_modules/vitest/vitest.mjs", "run", "--root", checks.folder, "vitest.test.mjs"),
  },
  { name: "the same store calls in a plain script", run: () => run(plain, calls) },
];

const rows = await ratios(contenders, rounds);
console.log(`${rounds} rounds in turn; medians of the ratios to a bare start`);
for (const { name, ratio, medianMs } of rows) {
  console.log(`${ratio.toFixed(1).padStart(6)}  ${name} (${medianMs.toFixed(0)} ms)`);
}
const slow = [];
for (let i = 0; i < 3; i++) slow.push(await run(...program, "bench/self/slow-store.js", "--no-bench"));
console.log(`${(median(slow) / 1000).toFixed(2)} s  the default run on a store whose calls take 20 ms`);
const peaks = [];
for (let i = 0; i < 3; i++) peaks.push(await peakMemory(node, [...program, "memory:", "--no-bench"]));
console.log(`${median(peaks).toFixed(0)} MiB  peak memory over all processes`);
const harness = JSON.parse(
  execFileSync(node, [await bundle("harness-cost")], { cwd: root, encoding: "utf8" }),
);
for (const [call, micros] of Object.entries(harness)) {
  console.log(`${micros.toFixed(2).padStart(6)} µs  that the harness adds to ${call}`);
}
await rm(checks.folder, { recursive: true });
