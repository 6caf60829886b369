import { describe, expect, it } from "vitest";
import { recordedChunks } from "../../fixtures/data/recorded-arrays.js";
import { chunks } from "../../suites/arrays/chunks.js";
import { codecs } from "../../suites/arrays/codecs.js";
import { arrayOf } from "../../suites/arrays/elements.js";
import { bytesOf } from "../../suites/arrays/hex.js";
import { layout } from "../../suites/arrays/layout.js";
import { nodes } from "../../suites/arrays/nodes.js";
import { makeShard } from "../../suites/arrays/shard.js";
import { shards } from "../../suites/arrays/shards.js";
import { onMemory } from "./on-memory.js";

const requirements = [...chunks, ...layout, ...codecs, ...nodes, ...shards];

/** Every key that a requirement is given, beside the requirement. */
const keys = requirements.flatMap((requirement) =>
  [...(requirement.given?.entries().keys() ?? [])].map((key) => ({ id: requirement.id, key, requirement })),
);

describe("arrays that zarr-python wrote", () => {
  it.each(requirements)("have the elements by which they are held: $id", async (requirement) => {
    const judgements = await onMemory(requirement);
    expect(judgements).not.toEqual([]);
    expect(judgements.filter(({ standing }) => standing !== "right")).toEqual([]);
  });

  it.each(keys)("lack something in $id without $key", async ({ key, requirement }) => {
    const judgements = await onMemory(requirement, { without: key });
    expect(judgements.filter(({ standing }) => standing === "wrong")).not.toEqual([]);
  });

  it("lie in their shards as the shards that are made here", () => {
    const all = arrayOf({ shape: [4, 8], dtype: "uint16" });
    const inner = [0, 2].flatMap((y) => [0, 2].map((x) => [y, x] as const));
    const parts = inner.map(([y, x]) => {
      const part = all.slice({ start: y, stop: y + 2 }, { start: x, stop: x + 2 });
      return new Uint8Array(Uint16Array.from(part.elements(), Number).buffer);
    });
    // zarr-python puts inner chunks into Morton order.
    const made = makeShard(parts, { order: [0, 2, 1, 3], gap: 0 });
    expect(made).toEqual(bytesOf(recordedChunks["index-end/plain/c/0/0"] ?? ""));
  });
});
