import { firstOf } from "./first-of.js";

// Taken before the store's module is loaded, which may patch them.
const { setTimeout, clearTimeout } = globalThis;

// Node fires a longer timer at once.
const longestTimer = 2 ** 31 - 1;

/**
 * What `call` returns, or what a promise that it returns comes to; a rejection with `late()` once `timeoutMs`
 * milliseconds have gone by, and one with what it throws.
 * The timer keeps the process alive, so that a wait for nothing ends with the error and not in silence.
 */
export async function withinTime<T>(
  call: () => T | PromiseLike<T>,
  timeoutMs: number,
  late: () => Error,
): Promise<T> {
  const promise = call();
  // Stores are made for every scenario, most of them at once: there is nothing to wait for.
  if (!isThenable(promise)) return promise;
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

function isThenable<T>(value: T | PromiseLike<T>): value is PromiseLike<T> {
  return typeof Object(value).then === "function";
}
