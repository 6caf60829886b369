// Taken before the store's module is loaded, which may put a fake in its place.
const { setTimeout } = globalThis;

/** Waits so many milliseconds, for what a store does of its own accord meanwhile. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
