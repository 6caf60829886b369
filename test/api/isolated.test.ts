import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

// Built, since a store that is named runs in a process of its own, which is started from a file.
const { RunFailed, runConformance }: typeof import("../../src/index.js") = await import(
  new URL("../../dist/index.js", import.meta.url).href
);

const cwd = fileURLToPath(new URL("./stores/", import.meta.url));

describe("a store that is named", () => {
  it("runs in a process of its own, whose end is a verdict", async () => {
    const { results, summary } = await runConformance("./leaving.js", { cwd, grep: "^missing.whole$" });
    expect(results).toMatchObject([{ requirement: "missing.whole", verdict: "crash" }]);
    expect(summary.conforms).toBe(false);
  });

  it("may be a URL", async () => {
    const url = new URL("./stores/plain.js", import.meta.url);
    const { store, summary } = await runConformance(url, { suite: ["missing"] });
    expect([summary.conforms, store.specifier]).toEqual([true, url.href]);
  });

  it("runs in this process where that is asked for", async () => {
    Reflect.set(globalThis, "madeHere", 0);
    await runConformance("./plain.js", { cwd, suite: ["missing"], inProcess: true });
    expect(Reflect.get(globalThis, "madeHere")).toBeGreaterThan(0);
  });

  it("rejects where it cannot be loaded", async () => {
    const run = runConformance("./none.js", { cwd });
    await expect(run).rejects.toBeInstanceOf(RunFailed);
    await expect(run).rejects.toThrow("There is no file `./none.js`");
  });
});
