import { adapt, detectDialect, dialectWants, findLacking, methodsOf } from "../adapters/index.js";
import { Journal, watchStore } from "../harness/index.js";
import { LoadError } from "../load/index.js";
import type { CapabilityReport, Dialect, StoreReport } from "../results/index.js";
import { capabilities } from "../store/index.js";
import type { KnownStore } from "./keeper.js";
import { makeTarget, type WorldPlace } from "./world.js";

/** What the probe found, and how the dialect became known. */
export interface ProbedStore extends KnownStore {
  dialectFrom: StoreReport["dialectFrom"];
}

/**
 * Makes the store once, to find out what it is: its dialect, what it can do, and whether its definition
 * hands out the same store every time.
 *
 * @throws LoadError where it cannot be made or is of no dialect
 */
export async function probe(place: WorldPlace, dialectOption: Dialect | undefined): Promise<ProbedStore> {
  const { definition, kind, specifier } = place.loaded;
  const { target, dispose } = await makeTarget(place);
  try {
    const declared = dialectOption ?? definition.dialect;
    const dialect = declared ?? detectDialect(target);
    if (dialect === undefined || !(dialectWants[dialect].needs in target))
      throw noDialect(specifier, target, dialect);
    const raw = watchStore(target, new Journal());
    const lacking = findLacking(adapt(raw, dialect, new Map()), raw, dialect, definition.capabilities);
    const dialectFrom = dialectOption ? "option" : declared ? "declared" : "detected";
    return { dialect, dialectFrom, lacking, ...(kind === "instance" && { shared: target }) };
  } finally {
    if (kind !== "instance") await dispose();
  }
}

function noDialect(specifier: string, target: object, dialect: Dialect | undefined): LoadError {
  const methods = methodsOf(target);
  const found = methods.length > 0 ? methods.map((name) => `\`${name}\``).join(", ") : "none";
  const wants = Object.entries(dialectWants)
    .filter(([name]) => dialect === undefined || name === dialect)
    .map(
      ([name, { needs, marks }]) =>
        `  ${name.padEnd(8)} \`${needs}\`; also ${marks.slice(0, 4).join(", ")} …`,
    );
  const message = [
    `The store that \`${specifier}\` exports is ${dialect ? `not of the dialect \`${dialect}\`` : "of no dialect that can be tested"}.`,
    `It has these methods: ${found}.`,
    "What each dialect needs:",
    ...wants,
  ].join("\n");
  return new LoadError("no-dialect", message);
}

/** Every capability with whether the store has it, for the report. */
export function capabilityReport(known: KnownStore): CapabilityReport[] {
  return capabilities.map((capability) => {
    const reason = known.lacking.get(capability);
    return reason === undefined ? { capability, supported: true } : { capability, supported: false, reason };
  });
}
