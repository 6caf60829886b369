/** How late a look may come on a busy machine, in milliseconds. */
const mostLate = 100;

/**
 * Measures the time between looks that are made every `everyMs` milliseconds. A longer gap, because the machine slept or
 * was busy, is counted only in small part: no answer could have been seen in it.
 */
export function attention(everyMs: number, now: () => number): () => number {
  let lookedAt = now();
  return () => {
    const at = now();
    const passed = Math.min(at - lookedAt, everyMs + mostLate);
    lookedAt = at;
    return passed;
  };
}
