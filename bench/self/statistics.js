/** The middle one, or the mean of the middle two. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * Runs contenders in turn, so that what the machine does meanwhile falls on all of them alike; resolves to
 * the median of each one's ratio to the first, round by round.
 */
export async function ratios(contenders, rounds) {
  const times = contenders.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { run }] of contenders.entries()) times[index].push(await run());
  }
  return contenders.map(({ name }, index) => ({
    name,
    ratio: median(times[index].map((time, round) => time / times[0][round])),
    medianMs: median(times[index]),
  }));
}
