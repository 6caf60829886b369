import { access, constants, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "../../runner/index.js";
import { makeDirectory } from "../make-directory.js";

/** A file that a report, or the like, goes into, whole or not at all. */
export interface ReportFile {
  /** Its absolute path. */
  readonly path: string;
  /**
   * Puts the text in place of what the file held.
   *
   * @throws UsageError where that fails; the file is then as it was
   */
  replace(text: string): Promise<void>;
}

/**
 * Makes sure that a file can be written, before the work whose result it is to hold. Makes its directory; leaves
 * the file itself as it is.
 *
 * @param file relative to `cwd`, or absolute
 * @param what goes into it, for messages
 * @throws UsageError that says why it cannot be written
 */
export async function openReportFile(file: string, cwd: string, what = "report"): Promise<ReportFile> {
  const wanted = path.resolve(cwd, file);
  try {
    const found = await existing(wanted);
    if (found?.isDirectory() || /[\\/]$/.test(file)) throw new Error("it is a directory");
    // A pipe or a device can be written, but not replaced.
    if (found !== undefined && !found.isFile()) return directly(wanted, file, what);
    if (found !== undefined) await access(wanted, constants.W_OK);
    // Where the path is a link, its target is replaced, and the link stays.
    const target = found === undefined ? wanted : await realpath(wanted);
    makeDirectory(path.dirname(target));
    const trial = await writeBeside(target, "");
    await rm(trial);
    return byRenaming(target, { file, what, mode: found?.mode });
  } catch (error) {
    throw unwritable(what, file, error);
  }
}

function byRenaming(
  target: string,
  { file, what, mode }: { file: string; what: string; mode: number | undefined },
): ReportFile {
  return {
    path: target,
    async replace(text) {
      let written: string | undefined;
      try {
        // What was tested may have taken the directory away.
        makeDirectory(path.dirname(target));
        written = await writeBeside(target, text, mode);
        await rename(written, target);
      } catch (error) {
        if (written !== undefined) await rm(written, { force: true });
        throw unwritable(what, file, error);
      }
    },
  };
}

function directly(target: string, file: string, what: string): ReportFile {
  return {
    path: target,
    async replace(text) {
      try {
        await writeFile(target, text);
      } catch (error) {
        throw unwritable(what, file, error);
      }
    },
  };
}

let made = 0;

/** Writes a new file in the same directory, from where it can be renamed; gives its path, or leaves nothing. */
async function writeBeside(target: string, text: string, mode = 0o666): Promise<string> {
  made += 1;
  const beside = path.join(path.dirname(target), `.zarr-store-conform-${process.pid}-${made}.tmp`);
  try {
    await writeFile(beside, text, { flag: "wx", mode });
  } catch (error) {
    if (!isSystemError(error) || error.code !== "EEXIST") await rm(beside, { force: true });
    throw error;
  }
  return beside;
}

async function existing(file: string) {
  try {
    return await stat(file);
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error;
}

function unwritable(what: string, file: string, error: unknown): UsageError {
  const reason = error instanceof Error ? error.message : String(error);
  return new UsageError(
    `The ${what} cannot be written to \`${file}\`: ${reason}. Name a file in a place that can be written.`,
  );
}
