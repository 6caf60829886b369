import type { Suite } from "../../src/spec/index.js";
import { chunks } from "./chunks.js";
import { codecs } from "./codecs.js";
import { faults } from "./faults.js";
import { hierarchy } from "./hierarchy.js";
import { hugeShard } from "./huge-shard.js";
import { layout } from "./layout.js";
import { memory } from "./memory.js";
import { nodes } from "./nodes.js";
import { shardChanges } from "./shard-changes.js";
import { shards } from "./shards.js";
import { written } from "./writing.js";

/** Real Zarr arrays, read and written through the store by zarrita. */
export const arrays: Suite = {
  id: "arrays",
  title: "Whole arrays",
  requirements: [
    ...chunks,
    ...layout,
    ...codecs,
    ...nodes,
    ...shards,
    ...written,
    ...hierarchy,
    ...shardChanges,
    ...hugeShard,
    ...memory,
    ...faults,
  ],
};
