/** So late a look may come on a machine that does other things as well, in milliseconds. */
const mostLate = 100;

/**
 * Tells somebody who looks every `everyMs` milliseconds how much time has passed since the look before. Of a time in
 * which nobody looked, since the machine slept or was busy, little counts: an answer could not have been seen in it.
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
