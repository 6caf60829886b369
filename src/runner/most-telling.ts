import type { Finding } from "./findings.js";

/**
 * The case to show in full: a call that should have been refused, since wrong bytes after it are its doing; else one whose
 * value has enough bytes to see what happened, and not too many.
 */
export function mostTelling(found: readonly Finding[]): Finding | undefined {
  const accepted = found.find(({ failure }) => failure.code === "call.accepted");
  if (accepted) return accepted;
  const sizeOf = ({ failure }: Finding) => ("size" in failure.args ? failure.args.size : 0);
  const legible = found.filter((finding) => sizeOf(finding) >= 4 && sizeOf(finding) <= 256);
  const diagnosed = legible.find(({ failure }) => !failure.code.endsWith(".differ"));
  return diagnosed ?? legible[0] ?? found[0];
}
