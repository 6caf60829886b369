/** How many standard deviations from the middle hold so large a part of the normal distribution: 1.96 for 0.95. */
export function deviationsFor(confidence: number): number {
  return -lowerQuantile((1 - confidence) / 2);
}

// Abramowitz and Stegun, formula 26.2.23, refined by Newton's method on the distribution itself.
function lowerQuantile(part: number): number {
  const t = Math.sqrt(-2 * Math.log(part));
  const first =
    (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3) -
    t;
  return [0, 1, 2].reduce((z) => z - (lowerPart(z) - part) / density(z), first);
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** The part of the distribution below a negative `z`, by its continued fraction, which converges fast far out. */
function lowerPart(z: number): number {
  if (z > -1.5) return 0.5 + density(z) * oddSeries(z);
  let fraction = -z;
  for (let k = 60; k > 0; k--) fraction = -z + k / fraction;
  return density(z) / fraction;
}

function oddSeries(z: number): number {
  let term = z;
  let sum = z;
  for (let n = 3; n < 80; n += 2) {
    term *= (z * z) / n;
    sum += term;
  }
  return sum;
}
