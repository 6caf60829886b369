import { pathToFileURL } from "node:url";
import { isFromLoader } from "./is-from-loader.js";
import { isTypeScriptPath } from "./module-file.js";
import { nativeImport } from "./native-import.js";
import { importTypeScript, stripsTypes } from "./typescript.js";

/**
 * Imports a module by its absolute path and gives its namespace; for CommonJS, `default` is `module.exports`.
 *
 * JavaScript is imported by Node, and so is TypeScript where Node strips types; what Node cannot do with
 * TypeScript is tried with jiti. Rejects with whatever the module or the last loader throws.
 */
export async function importModule(file: string): Promise<Record<string, unknown>> {
  if (isTypeScriptPath(file) && !stripsTypes()) return importTypeScript(file);
  try {
    return await nativeImport(pathToFileURL(file).href);
  } catch (error) {
    if (isBeyondStripping(error, file)) return importTypeScript(file);
    throw error;
  }
}

const unfit = [
  "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX",
  "ERR_INVALID_TYPESCRIPT_SYNTAX",
  "ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING",
];
const unresolved = ["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND", "ERR_UNSUPPORTED_DIR_IMPORT"];

/** Whether Node gave up, before any code ran, at something that TypeScript allows and Node does not. */
function isBeyondStripping(error: unknown, file: string): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  if (unfit.includes(code)) return true;
  if (code === "ERR_UNKNOWN_FILE_EXTENSION") return isTypeScriptPath(error.message.trim());
  if (unresolved.includes(code)) return isTypeScriptPath(importerIn(error.message));
  // A type that is imported without `type`, or a decorator: what is left after stripping does not link.
  return isTypeScriptPath(file) && error instanceof SyntaxError && isFromLoader(error);
}

function importerIn(message: string): string {
  return /imported from (.+)/.exec(message)?.[1] ?? /^- (.+)/m.exec(message)?.[1] ?? "";
}
