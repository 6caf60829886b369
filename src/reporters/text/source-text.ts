import type { SourceReference } from "../../results/index.js";
import { safeLine } from "./safe-text.js";

/** Where a requirement is written: `RFC 9110: 14.1.2`. */
export function sourceText({ document, section }: SourceReference): string {
  return `${safeLine(document)}: ${safeLine(section)}`;
}
