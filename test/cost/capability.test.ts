import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { LoadedStore } from "../../src/load/index.js";
import { loadStore } from "../../src/load/index.js";
import { MemoryStore } from "../../src/store/index.js";
import { byVerdict, report } from "../runner/results.js";
import { definition } from "../runner/stores.js";

const stores = fileURLToPath(new URL("../../fixtures/stores/", import.meta.url));

const costOf = async (loaded: LoadedStore) =>
  report(loaded, { grep: [], suites: ["cost"], timeoutMs: 20_000 });
const fixture = (name: string) => loadStore(name, { cwd: stores, timeoutMs: 10_000 });

describe("the cost of a store", () => {
  it("is counted where it reads from the server of its context", async () => {
    const found = await costOf(await fixture("./conforming/zarr-seed-url.js"));
    expect(Object.keys(byVerdict(found))).toEqual(["pass"]);
  });

  it("is seen to be more than was asked for", async () => {
    const found = await costOf(await fixture("./broken/http-value-fetched-twice.js"));
    expect(byVerdict(found)["warn"]).toEqual(["cost.whole", "cost.missing"]);
    const whole = found.results.find(({ requirement }) => requirement === "cost.whole");
    const args = { asked: 2 ** 20, moved: 2 ** 21, requests: 2 };
    expect(whole?.failure).toMatchObject({ code: "cost.excess", args });
  });

  it("cannot be counted of a store in memory", async () => {
    const found = await costOf(definition({ create: () => new MemoryStore() }));
    expect(Object.keys(byVerdict(found))).toEqual(["unsupported"]);
    const reason = "the store does not read from `context.seedUrl()`, where requests are counted";
    expect(found.results[0]?.notTried).toEqual({ capability: "cost", reason });
  });

  it("cannot be counted of a store that writes, whose values the server does not have", async () => {
    const create = async (context: { seedUrl(): Promise<string> }) => {
      await context.seedUrl();
      return new MemoryStore();
    };
    expect(Object.keys(byVerdict(await costOf(definition({ create }))))).toEqual(["unsupported"]);
  });
});
