import { busyShare, every, now } from "../harness/index.js";

/** How often it is looked whether another worker would help, in milliseconds. */
const tickMs = 4;

/** Above this share of the time the work is no wait: another worker would have to wait for it. */
const mostBusy = 0.8;

/**
 * Works off items, first one at a time. Whenever all that is being worked on is waiting (for a disk, a
 * network), one more is begun beside it, up to `most`: a store that answers at once is tried one scenario
 * after the other, and a slow one many at a time.
 */
export async function workOff<T>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  let lookedAt = now();
  const busy = busyShare();
  const begun = new Map<number, number>();
  const workers: Promise<void>[] = [];
  const worker = async (id: number) => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) {
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
    if (idles && allWait && begun.size < most && next < items.length) hire();
  });
  try {
    hire();
    for (let done = 0; done < workers.length; done++) await workers[done];
  } finally {
    stop();
  }
}
