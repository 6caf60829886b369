import { busyShare, every, now } from "../harness/index.js";

/** How often to check whether another worker would help, in milliseconds. */
const tickMs = 4;

/** Above this share of busy time another worker would only wait for the processor. */
const mostBusy = 0.8;

/**
 * Works off items, first one at a time, in their order. Whenever all that is being worked on is waiting (for a disk, a
 * network), one more is begun beside it, up to `most`: a store that answers at once is tried one scenario
 * after the other, and a slow one many at a time. Those begun beside are the heaviest that are left, so that
 * none of them is still under way when all else is done.
 *
 * @param weightOf how long an item takes, compared with others
 */
export async function runPool<T>(
  items: readonly T[],
  { most, weightOf }: { most: number; weightOf(item: T): number },
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = new Set(items);
  const take = (waiting: Iterator<T>): T | undefined => {
    for (let next = waiting.next(); !next.done; next = waiting.next())
      if (left.delete(next.value)) return next.value;
    return undefined;
  };
  const inOrder = items.values();
  const heaviest = items.toSorted((a, b) => weightOf(b) - weightOf(a)).values();
  let lookedAt = now();
  const busy = busyShare();
  const begun = new Map<number, number>();
  const workers: Promise<void>[] = [];
  const worker = async (id: number) => {
    const waiting = id === 0 ? inOrder : heaviest;
    for (let item = take(waiting); item !== undefined; item = take(waiting)) {
      begun.set(id, now());
      await work(item);
      begun.delete(id);
    }
  };
  const hire = () => workers.push(worker(workers.length));
  const stop = every(tickMs, () => {
    const allWait = [...begun.values()].every((at) => at < lookedAt);
    lookedAt = now();
    const idles = busy() < mostBusy;
    if (idles && allWait && begun.size < most && left.size > 0) hire();
  });
  try {
    hire();
    for (let done = 0; done < workers.length; done++) await workers[done];
  } finally {
    stop();
  }
}
