/** How many calls of a scenario may be under way at once: enough for a slow store, not too many for its files. */
const most = 32;

/**
 * Does work on each item, several at a time, so that a slow store is done with soon. Which item is worked on
 * first is not the point of who uses this.
 */
export async function eachAtOnce<T>(items: Iterable<T>, work: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = [...items];
  let next = 0;
  const worker = async () => {
    while (next < waiting.length) {
      const [item] = waiting.slice(next, ++next);
      if (item !== undefined) await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, waiting.length) }, worker));
}
