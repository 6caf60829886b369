import type { ForeignBreach, ShardReport } from "../../results/index.js";
import type { Shard } from "../options.js";

/**
 * What a report tells of the shard that it is of.
 *
 * @param selection the requirements of all shards, by id; `ids` those that fell to this one
 */
export function shardReport(
  { index, count }: Shard,
  selection: readonly string[],
  ids: readonly string[],
  breaches: ForeignBreach[],
): ShardReport {
  // Loaded where it is needed: few runs are sharded.
  const { createHash } = process.getBuiltinModule("crypto");
  const digest = createHash("sha256")
    .update([...selection].sort().join("\n"))
    .digest("hex");
  const selected = selection.length;
  return { index, count, planned: [...ids], selected, digest: digest.slice(0, 16), breaches };
}
