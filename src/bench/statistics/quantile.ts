/** The value below which the part `q` of the samples lies, between neighbours by their distance; NaN of none. */
export function quantile(sorted: readonly number[], q: number): number {
  const place = (sorted.length - 1) * q;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The samples from the smallest to the largest, in an array of their own. */
export function ascending(samples: readonly number[]): number[] {
  return Array.from(Float64Array.from(samples).sort());
}

/** The middle one of the samples; NaN of none. */
export function median(samples: readonly number[]): number {
  return quantile(ascending(samples), 0.5);
}
