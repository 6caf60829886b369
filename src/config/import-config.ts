import { readFile } from "node:fs/promises";
import path from "node:path";
import { describeExport } from "../load/exports/describe-export.js";
import { importFile, LoadError } from "../load/index.js";
import { parseJson } from "../load/parse-json.js";

/** The names that a configuration is looked for by; the first that is there is taken. */
export const configNames = ["ts", "mts", "js", "mjs", "json"].map(
  (ending) => `zarr-store-conform.config.${ending}`,
);

/** A configuration file. */
export interface ConfigFile {
  /** Its absolute path. */
  file: string;
  /** What the user calls it. */
  label: string;
}

/**
 * Imports a configuration, and gives what it exports as default, whatever is in it.
 *
 * @throws LoadError where it is not there, cannot be read, or is no object
 */
export async function importConfig({ file, label }: ConfigFile): Promise<object> {
  const subject = { file, specifier: label, cwd: path.dirname(file) };
  const found = path.extname(file) === ".json" ? await readJson(subject) : await defaultOf(subject);
  if (typeof found === "object" && found !== null && !Array.isArray(found)) return found;
  const advice = "Export an object as default: `export default defineConfig({ … })`.";
  throw new LoadError(
    "invalid-config",
    `\`${label}\` is no configuration: it is ${describeExport(found)}. ${advice}`,
  );
}

async function defaultOf(subject: Parameters<typeof importFile>[0]): Promise<unknown> {
  const found: unknown = await (await importFile(subject))["default"];
  // What CommonJS that was compiled from ES exports as its default.
  if (typeof found === "object" && found !== null && "__esModule" in found && "default" in found)
    return found.default;
  return found;
}

async function readJson({ file, specifier }: { file: string; specifier: string }): Promise<unknown> {
  try {
    const text = await readFile(file, "utf8");
    return parseJson(text);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new LoadError("syntax", `\`${specifier}\` is no JSON: ${error.message}.`, { cause: error });
    const reason = error instanceof Error ? error.message : String(error);
    throw new LoadError("no-such-file", `\`${specifier}\` cannot be read: ${reason}.`, { cause: error });
  }
}
