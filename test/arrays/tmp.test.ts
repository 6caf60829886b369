import { expect, it } from "vitest";
import { chunks } from "../../suites/arrays/chunks.js";
import { layout } from "../../suites/arrays/layout.js";
import { codecs } from "../../suites/arrays/codecs.js";
import { shards } from "../../suites/arrays/shards.js";
import { hierarchy } from "../../suites/arrays/nodes.js";
import { written } from "../../suites/arrays/writing.js";
import { onMemory } from "./on-memory.js";
import { MemoryStore } from "../../src/store/index.js";
import { fakeScenario } from "../spec/fake-scenario.js";
it.each([...chunks, ...layout, ...codecs, ...shards, ...hierarchy, ...written])("$id", async (r) => {
  const j = await onMemory(r);
  expect(j).toEqual(j.map(() => ({ standing: "right" })));
  expect(j.length).toBeGreaterThan(0);
});
it("random", async () => {
  const r = written.find((w) => w.id === "arrays.random-writes")!;
  for (let seed = 0; seed < 3000; seed++) {
    const { scenario, judgements } = fakeScenario({ store: new MemoryStore() });
    await r.run({ ...scenario, settings: { ...scenario.settings, seed } });
    expect([seed, judgements]).toEqual([seed, [{ standing: "right" }]]);
  }
});
