import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "../../runner/index.js";

/**
 * Writes a file that is not there yet. Gives false, and leaves it alone, where it is.
 *
 * @throws UsageError where it cannot be written
 */
export async function writeNew(directory: string, file: string, text: string): Promise<boolean> {
  const target = path.join(directory, file);
  try {
    await mkdir(path.dirname(target), { recursive: true });
  } catch (error) {
    throw unwritable(file, error);
  }
  try {
    await writeFile(target, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw unwritable(file, error);
  }
}

function unwritable(file: string, error: unknown): UsageError {
  const reason = error instanceof Error ? error.message : String(error);
  return new UsageError(`\`${file}\` cannot be written: ${reason}.`);
}
