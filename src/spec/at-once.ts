/** How many calls of a scenario may be under way at once: enough for a slow store, not too many for its files. */
const usual = 32;

/**
 * Does work on each item, several at a time, so that a slow store is done with soon. The order does not matter to
 * its callers. After a rejection no more items are begun, and it rejects once those begun have ended: what is still
 * being written cannot be cleared away.
 */
export async function eachAtOnce<T>(
  items: Iterable<T>,
  work: (item: T) => Promise<unknown>,
  most = usual,
): Promise<void> {
  const all = [...items];
  // One iterator for all workers: each takes the next item that nobody has taken.
  const waiting = all.values();
  const worker = async () => {
    try {
      for (const item of waiting) await work(item);
    } catch (error) {
      for (const _ of waiting);
      throw error;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(most, all.length) }, worker));
  const failed = ended.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}
