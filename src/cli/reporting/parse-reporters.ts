import { UsageError } from "../../runner/index.js";

/** A reporter as a user asks for it. */
export interface ReporterRequest {
  /** The name of a built-in reporter, or the module of another. */
  name: string;
  /** Where it writes to; without it, the console. */
  file?: string;
}

/**
 * Reads what `--reporter` was given, once or several times: `name` or `name=file`.
 *
 * @throws UsageError where the name or the file is missing
 */
export function parseReporters(given: readonly string[]): ReporterRequest[] {
  return given.map((text) => {
    const at = text.indexOf("=");
    const name = (at === -1 ? text : text.slice(0, at)).trim();
    const file = at === -1 ? undefined : text.slice(at + 1);
    if (name === "") {
      throw new UsageError(`\`--reporter ${text}\` names no reporter: write \`--reporter name=file\`.`);
    }
    if (file?.trim() === "") {
      const ways = `\`--reporter ${name}=report.txt\`, or \`--reporter ${name}\` for the console`;
      throw new UsageError(`\`--reporter ${text}\` names no file: write ${ways}.`);
    }
    return { name, ...(file !== undefined && { file }) };
  });
}
