import path from "node:path";
import { describeExport } from "../../load/exports/describe-export.js";
import { importFile, LoadError } from "../../load/index.js";
import { importConfig } from "../import-config.js";
import type { PlacedSuite } from "./assert-distinct.js";
import { assertSuite } from "./assert-suite.js";
import type { SuiteSource } from "./suite-source.js";

/**
 * The suites that a module exports, as its default or as `suite` or `suites`: one, or a list of them; or those that
 * a configuration holds as values.
 *
 * @throws LoadError where there is none, or one that is not valid
 */
export async function suitesIn(source: SuiteSource): Promise<PlacedSuite[]> {
  const { kind, file, label } = source;
  if (kind === "config") return placed(await valuesOf(source), `\`${label}\``);
  const exports = await importFile({ file, specifier: label, cwd: path.dirname(file) });
  const found = unwrapped(exports["default"]) ?? exports["suites"] ?? exports["suite"];
  if (found !== undefined && found !== null) return placed(found, `\`${label}\``);
  const names = Object.keys(exports).map((name) => `\`${name}\``);
  throw new LoadError(
    "invalid-suite",
    `\`${label}\` exports no suite, but ${names.length === 0 ? "nothing" : names.join(", ")}.\n` +
      "Export a suite, or a list of suites, as default: `export default defineSuite({ … })`.",
  );
}

/**
 * Suites with their places, checked.
 *
 * @throws LoadError where one is not valid
 */
export function placed(found: unknown, place: string): PlacedSuite[] {
  if (!Array.isArray(found)) return [checked(found, place)];
  return found.map((suite: unknown, index) => checked(suite, `${place}, number ${index + 1}`));
}

function checked(suite: unknown, place: string): PlacedSuite {
  if (typeof suite === "object" && suite !== null) {
    assertSuite(suite, place);
    return { suite, place };
  }
  throw new LoadError(
    "invalid-suite",
    `The suite of ${place} is ${describeExport(suite)}: use \`defineSuite\`.`,
  );
}

/** What CommonJS that was compiled from ES exports as its default. */
function unwrapped(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("default" in value)) return value;
  return value.default;
}

async function valuesOf({ file, label }: SuiteSource): Promise<unknown[]> {
  const config = await importConfig({ file, label });
  const suites: unknown = Reflect.get(config, "suites");
  return Array.isArray(suites) ? suites.filter((suite) => typeof suite !== "string") : [];
}
