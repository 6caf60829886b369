import type { RatioInterval } from "../../results/index.js";

/** A ratio with three digits: `1.05`, `0.982`, `12.3`, `1,204`. */
export function factorText(ratio: number): string {
  if (!Number.isFinite(ratio)) return "–";
  if (ratio >= 1000) return Math.round(ratio).toLocaleString("en");
  return Number(ratio.toPrecision(3)).toString();
}

/** A ratio and how far off it may be: `1.05 ±1%`. */
export function ratioText({ estimate, low, high }: RatioInterval): string {
  const reach = Math.max(high / estimate, estimate / low) - 1;
  if (!Number.isFinite(reach)) return factorText(estimate);
  const percent = reach * 100;
  const off = percent < 1 ? "1" : percent > 999 ? ">999" : String(Math.ceil(percent));
  return `${factorText(estimate)} ±${off}%`;
}
