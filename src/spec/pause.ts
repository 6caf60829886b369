// Taken before the store's module is loaded, which may put fakes in their place.
const { setTimeout, setImmediate } = globalThis;

/** Waits so many milliseconds, for what a store does of its own accord meanwhile. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Lets the event loop turn once: as far as a store comes that waits for its backend a single time. */
export function turnOnce(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
