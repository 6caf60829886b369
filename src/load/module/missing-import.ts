import path from "node:path";
import type { ImportSubject } from "./import-subject.js";
import { displayPath, kindOf, relativePath } from "./module-file.js";
import { didYouMean, modulesIn, nearFiles } from "./near-files.js";
import type { SyntaxPlace } from "./syntax-place.js";

const unresolved = ["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND", "ERR_UNSUPPORTED_DIR_IMPORT"];

/**
 * What to say of an error that is about an import inside the user's module, or undefined for another error:
 * who imports what, and what is wrong with it.
 */
export function missingImportText(
  error: Error,
  subject: ImportSubject,
  place: SyntaxPlace | undefined,
): string | undefined {
  const code = "code" in error ? String(error.code) : "";
  if (unresolved.includes(code)) {
    const { wanted, importer } = missingIn(error.message);
    return wanted === undefined ? undefined : missingText(wanted, importer ?? subject.file, subject);
  }
  if (error instanceof SyntaxError && /does not provide an export named|^Named export /.test(error.message)) {
    const importer = place === undefined ? subject.file : place.file;
    const line = place === undefined ? "" : ` (line ${place.line})`;
    return `${importerText(importer, subject)} imports what is not there${line}: ${error.message.trim()}`;
  }
  return undefined;
}

/** Takes apart the messages of Node's two loaders, of which jiti gives the second. */
function missingIn(message: string): { wanted?: string; importer?: string } {
  const [, wanted] = /^(?:Cannot find (?:module|package)|Directory import) '(.+?)'/.exec(message) ?? [];
  const [, importer] = /imported from (.+)/.exec(message) ?? /\n- (.+)/.exec(message) ?? [];
  return { ...(wanted === undefined ? {} : { wanted }), ...(importer === undefined ? {} : { importer }) };
}

function missingText(wanted: string, importer: string, subject: ImportSubject): string {
  const who = importerText(importer, subject);
  if (!path.isAbsolute(wanted) && !wanted.startsWith(".")) return `${who} imports ${packageText(wanted)}`;
  const file = path.resolve(path.dirname(importer), wanted);
  const written = relativePath(file, path.dirname(importer));
  if (kindOf(file) === "directory") {
    const inside = modulesIn(file).slice(0, 3);
    const proposal = didYouMean(inside.map((name) => `${written}/${name}`)) || "Name a module in it.";
    return `${who} imports \`${written}\`, which is a directory.\n${proposal}`;
  }
  const near = nearFiles(file).map((found) => relativePath(found, path.dirname(importer)));
  const advice = didYouMean(near) || "Check the path, or create the file.";
  return `${who} imports \`${written}\`, and there is no such file.\n${advice}`;
}

const self = "zarr-store-conform";

function packageText(name: string): string {
  const missing = `the package \`${name}\`, which is not installed where it is looked for.`;
  const install = `Install it: npm install ${name === self ? "--save-dev " : ""}${name}`;
  const optional = "\n`defineStore` only adds types: a module can also export the plain object.";
  return `${missing}\n${install}${name === self ? optional : ""}`;
}

function importerText(importer: string, { specifier, file, cwd }: ImportSubject): string {
  return importer === file
    ? `\`${specifier}\` cannot be loaded: it`
    : `\`${specifier}\` cannot be loaded: \`${displayPath(importer, cwd)}\``;
}
