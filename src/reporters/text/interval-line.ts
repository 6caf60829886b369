import type { RatioInterval } from "../../results/index.js";

/** The ends of the line: a third more, and as much less. */
const widest = Math.log(4 / 3);

/** An interval of a ratio as a line, on which 1 is in the middle; what lies beyond the ends is cut off there. */
export function intervalLine({ estimate, low, high }: RatioInterval, columns = 17): string {
  const last = columns - 1;
  const place = (ratio: number) => {
    const part = Math.log(ratio) / widest;
    return Math.round(
      ((Math.min(1, Math.max(-1, Number.isFinite(part) ? part : Math.sign(part))) + 1) / 2) * last,
    );
  };
  const [from, at, to] = [place(low), place(estimate), place(high)];
  return Array.from({ length: columns }, (_, column) => {
    if (column === at) return "●";
    if (column >= from && column <= to) return "─";
    return column === last / 2 ? "│" : "·";
  }).join("");
}
