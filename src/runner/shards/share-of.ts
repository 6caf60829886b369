import type { Shard } from "../options.js";
import { UsageError } from "../usage-error.js";
import { weightOf } from "./weight-of.js";

/**
 * The requirements that fall to a shard, in the order in which they are given. Every requirement falls to one shard,
 * the same each time, and all shards weigh about the same: the heaviest are dealt first, each to the lightest shard.
 *
 * @throws UsageError where there are more shards than requirements, and none falls to this one
 */
export function shareOf(ids: readonly string[], shard: Shard | undefined): string[] {
  if (shard === undefined) return [...ids];
  const loads = Array.from({ length: shard.count }, () => 0);
  const mine = new Set<string>();
  const dealt = ids.toSorted((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1));
  for (const id of dealt) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest] = (loads[lightest] ?? 0) + weightOf(id);
    if (lightest === shard.index - 1) mine.add(id);
  }
  if (mine.size === 0) {
    throw new UsageError(
      `Nothing falls to shard ${shard.index} of ${shard.count}, since there are ${ids.length} requirements: ` +
        "make fewer shards.",
    );
  }
  return ids.filter((id) => mine.has(id));
}
