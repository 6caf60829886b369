const levels = "▁▂▃▄▅▆▇█";

/** Counts as a line of blocks, the largest as high as a line; neighbours are put together where there are too many. */
export function sparkline(counts: readonly number[], columns: number): string {
  const merged = Math.max(1, Math.ceil(counts.length / columns));
  const sums: number[] = [];
  for (let from = 0; from < counts.length; from += merged)
    sums.push(counts.slice(from, from + merged).reduce((sum, count) => sum + count, 0));
  const most = Math.max(...sums);
  return sums.map((sum) => (sum > 0 ? levels[Math.ceil((sum / most) * levels.length) - 1] : " ")).join("");
}
