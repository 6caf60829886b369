import { it } from "vitest";
import { CorrectStore, SuffixZeroStore, factory, instance, definition } from "/work/main/test/runner/stores.js";
import { byVerdict, report } from "/work/main/test/runner/results.js";
import { MemoryStore } from "/work/main/src/store/index.js";
it("x", async () => {
  for (const l of [factory(() => new CorrectStore()), factory(() => new MemoryStore()), instance(new Map([["own", new Uint8Array(2)]])), factory(() => new SuffixZeroStore())]) {
    const t = performance.now();
    const r = await report(l);
    console.log(performance.now() - t, JSON.stringify(byVerdict(r), (k, v) => Array.isArray(v) && v.length > 10 ? v.length : v), r.summary);
  }
});
