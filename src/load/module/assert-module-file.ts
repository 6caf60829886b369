import path from "node:path";
import { LoadError } from "../load-error.js";
import { displayPath, isModulePath, kindOf, moduleExtensions } from "./module-file.js";
import { didYouMean, modulesIn, nearFiles } from "./near-files.js";

/**
 * Lets the path of a module pass.
 *
 * @throws LoadError with code `no-such-file`, `is-a-directory` or, for a file that is no module,
 *   `import-failed`.
 */
export function assertModuleFile(file: string, specifier: string, cwd: string): void {
  const kind = kindOf(file);
  if (kind === "nothing") throw new LoadError("no-such-file", missingText(file, specifier, cwd));
  if (kind === "directory") throw new LoadError("is-a-directory", directoryText(file, specifier, cwd));
  // A file without an extension is a module to Node.
  if (path.extname(file) !== "" && !isModulePath(file)) {
    const accepted = `A module's name ends in ${moduleExtensions.join(", ")}.`;
    throw new LoadError(
      "import-failed",
      `\`${specifier}\` is not a JavaScript or TypeScript module. ${accepted}`,
    );
  }
}

function missingText(file: string, specifier: string, cwd: string): string {
  const parent = path.dirname(file);
  if (kindOf(parent) !== "directory") {
    return `There is no file \`${specifier}\`: there is no directory \`${parent}\`. Check the path.`;
  }
  const advice =
    didYouMean(nearFiles(file).map((near) => displayPath(near, cwd))) || modulesText(parent, cwd);
  return `There is no file \`${specifier}\` (looked for \`${file}\`).\n${advice}`;
}

function modulesText(directory: string, cwd: string): string {
  const names = modulesIn(directory);
  if (names.length === 0)
    return `There is no module in \`${directory}\`. Check the path, which is relative to \`${cwd}\`.`;
  const shown = names.slice(0, 5).map((name) => `\`${name}\``);
  const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : "";
  return `The modules in \`${directory}\` are ${shown.join(", ")}${more}.`;
}

function directoryText(directory: string, specifier: string, cwd: string): string {
  const names = modulesIn(directory);
  const index = names.filter((name) => name.startsWith("index."));
  const proposals = (index.length > 0 ? index : names)
    .slice(0, 3)
    .map((name) => displayPath(path.join(directory, name), cwd));
  const asStore = `To try the directory store of this tool in it, write \`file:${displayPath(directory, cwd)}\`.`;
  return [
    `\`${specifier}\` is a directory, not a module.`,
    didYouMean(proposals) || "Name the module in it that exports the store.",
    asStore,
  ].join("\n");
}
