import { firstOf } from "./first-of.js";

// Taken before the store's module is loaded, which may patch them.
const { setTimeout, clearTimeout } = globalThis;

// Node fires a longer timer at once.
const longestTimer = 2 ** 31 - 1;

/**
 * The outcome of `promise`, or a rejection with `late()` once `timeoutMs` milliseconds have gone by.
 * The timer keeps the process alive, so that a wait for nothing ends with the error and not in silence.
 */
export async function withinTime<T>(
  promise: PromiseLike<T>,
  timeoutMs: number,
  late: () => Error,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), Math.min(timeoutMs, longestTimer));
  });
  try {
    return await firstOf([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
