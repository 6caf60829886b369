/** Up to so many keys are written out where they follow no rule. */
const mostWritten = 2500;

/** Keys as an expression: numbered ones by their rule. Undefined where they are too many and follow none. */
export function keysSource(keys: readonly string[]): string | undefined {
  for (const period of [1, 2, 4]) {
    const rules = Array.from({ length: period }, (_, rest) =>
      ruleOf(keys.filter((_, index) => index % period === rest)),
    );
    if (rules.includes(undefined)) continue;
    const [only] = rules;
    return period === 1
      ? `Array.from({ length: ${keys.length} }, (_, k) => ${only})`
      : `Array.from({ length: ${keys.length} }, (_, i) => [${rules.map((rule) => `(k) => ${rule}`).join(", ")}][i % ${period}](Math.floor(i / ${period})))`;
  }
  return keys.length <= mostWritten ? JSON.stringify(keys) : undefined;
}

/** Keys that differ in numbers that grow by the same step, as a template of `k`; they may begin anew at a thousand. */
function ruleOf(keys: readonly string[]): string | undefined {
  const [first, second] = keys.map((key) => key.split(/(\d+)/));
  if (first === undefined || second === undefined || first.length !== second.length) return undefined;
  const parts = first.map((part, at) => {
    if (at % 2 === 0) return { of: () => part, source: part.replaceAll(/[\\`$]/g, "\\$&") };
    const step = Number(second[at]) - Number(part);
    const width = part.startsWith("0") && part.length > 1 ? part.length : 0;
    const begun = Number(part);
    const value = (k: number, most = Number.POSITIVE_INFINITY) =>
      String((begun + step * k) % most).padStart(width, "0");
    const sum = `${begun} + ${step} * k`;
    const wraps = keys.some((key, k) => key.split(/(\d+)/)[at] !== value(k));
    const number = wraps ? `(${sum}) % 1000` : sum;
    const source = width === 0 ? number : `String(${number}).padStart(${width}, "0")`;
    return { of: (k: number) => value(k, wraps ? 1000 : undefined), source: `\${${source}}` };
  });
  const isRule = keys.every((key, k) => parts.map((part) => part.of(k)).join("") === key);
  return isRule ? `\`${parts.map(({ source }) => source).join("")}\`` : undefined;
}
