/** So late a look may come on a machine that does other things as well, in milliseconds. */
const mostLate = 100;

/**
 * Tells, of somebody who looks every `everyMs` milliseconds, since when it has looked without a break. Whoever
 * did not look for a while, since the machine slept or was busy, could not have seen an answer: what it waits for
 * is not late for that.
 */
export function attention(everyMs: number, now: () => number): () => number {
  let lookedAt = now();
  let since = lookedAt;
  return () => {
    const at = now();
    if (at - lookedAt > everyMs + mostLate) since = at;
    lookedAt = at;
    return since;
  };
}
