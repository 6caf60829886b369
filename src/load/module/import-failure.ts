import { LoadError } from "../load-error.js";
import { thrownText } from "../thrown-text.js";
import { userStackOf } from "../user-stack.js";
import type { ImportSubject } from "./import-subject.js";
import { isFromLoader } from "./is-from-loader.js";
import { missingImportText } from "./missing-import.js";
import { displayPath } from "./module-file.js";
import { drawPlace, parseErrorOf, placeInNodeText, type SyntaxPlace } from "./syntax-place.js";

/** Why the import of a user's module failed, told from what the import rejected with. */
export async function importFailure(error: unknown, subject: ImportSubject): Promise<LoadError> {
  if (!(error instanceof Error)) return threwError(error, subject);
  const parsed = parseErrorOf(error.message);
  if (parsed !== undefined) return syntaxError(parsed.what, parsed.place, subject, error);
  const place = placeInNodeText(error.stack ?? "");
  const missing = missingImportText(error, subject, place);
  if (missing !== undefined) return new LoadError("import-failed", missing, { cause: error });
  if (!isFromLoader(error)) return threwError(error, subject);
  if (error instanceof SyntaxError) {
    const found = place ?? (await locate(subject.file));
    return syntaxError(error.message, found, subject, error);
  }
  const message = `\`${subject.specifier}\` cannot be imported: ${error.message}`;
  return new LoadError("import-failed", message, { cause: error });
}

/** Loaded late: it takes a process of its own, which few modules need. */
async function locate(file: string): Promise<SyntaxPlace | undefined> {
  const { locateSyntaxError } = await import("./locate-syntax-error.js");
  return locateSyntaxError(file);
}

function syntaxError(
  what: string,
  place: SyntaxPlace | undefined,
  { specifier, file, cwd }: ImportSubject,
  cause: Error,
): LoadError {
  if (place === undefined) {
    const message = `\`${specifier}\`, or a module that it imports, has a syntax error: ${what}`;
    return new LoadError("syntax", message, { cause });
  }
  const shown = displayPath(place.file, cwd);
  const subject =
    place.file === file ? `\`${specifier}\` has` : `\`${shown}\`, which \`${specifier}\` imports, has`;
  const message = `${subject} a syntax error: ${what}\n  ${shown}:${place.line}:${place.column}\n${drawPlace(place)}`;
  return new LoadError("syntax", message, { cause });
}

function threwError(thrown: unknown, { specifier }: ImportSubject): LoadError {
  const userStack = userStackOf(thrown);
  const message =
    `\`${specifier}\` threw while it was loading: ${thrownText(thrown)}\n` +
    "Mend what the module does at its top level, or move it into the function that makes the store.";
  return new LoadError("export-threw", message, { userStack, cause: thrown });
}
