import type { FurtherFailure, Result } from "../../results/index.js";
import { plural } from "./number-text.js";
import { safeCode, safeLine } from "./safe-text.js";

const shownLabels = 3;

/** The further cases of a requirement that went wrong, in a sentence for each way in which they did. */
export function furtherTexts({ failure, further = [] }: Result, options: { all?: boolean } = {}): string[] {
  const byCode = new Map<string, FurtherFailure[]>();
  for (const one of further) {
    const cases = byCode.get(one.code);
    if (cases) cases.push(one);
    else byCode.set(one.code, [one]);
  }
  const limit = options.all === true ? further.length : shownLabels;
  return [...byCode].map(([code, cases]) => {
    const same = code === failure?.code;
    const verb = cases.length === 1 ? "fails" : "fail";
    const way = same ? "in the same way" : `in another way (${safeCode(code, 60)})`;
    const told = [...new Set(cases.map(({ label }) => label))].filter((label) => label !== code);
    const labels = told.slice(0, limit).map((label) => safeLine(label, 80));
    const mark = labels.some((label) => label.includes(", ")) ? ";" : ",";
    const rest = told.length > limit ? `${mark} …` : ".";
    const which = labels.length === 0 ? "." : `: ${labels.join(`${mark} `)}${rest}`;
    return `And ${plural(cases.length, "further case")} ${verb} ${way}${which}`;
  });
}
