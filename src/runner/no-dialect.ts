import { dialectWants, methodsOf } from "../adapters/index.js";
import { LoadError } from "../load/index.js";
import type { Dialect } from "../results/index.js";

/** The error for a store that no dialect fits, or not the one that was asked for. */
export function noDialect(specifier: string, target: object, dialect: Dialect | undefined): LoadError {
  const methods = methodsOf(target);
  const found = methods.length > 0 ? methods.map((name) => `\`${name}\``).join(", ") : "none";
  const wants = Object.entries(dialectWants)
    .filter(([name]) => dialect === undefined || name === dialect)
    .map(([name, { needs, marks }]) => {
      return `  ${name.padEnd(8)} \`${needs}\`; also ${marks.slice(0, 4).join(", ")} …`;
    });
  const fault = dialect ? `not of the dialect \`${dialect}\`` : "of no dialect that can be tested";
  const message = [
    `The store that \`${specifier}\` exports is ${fault}.`,
    `It has these methods: ${found}.`,
    "What each dialect needs:",
    ...wants,
  ].join("\n");
  return new LoadError("no-dialect", message);
}
