import path from "node:path";
import { fileURLToPath } from "node:url";
import { LoadError } from "./load-error.js";

/** What the user named, by its form alone; nothing has been looked for yet. */
export type Specifier =
  | { kind: "memory" }
  /** `file:` with the absolute path of a directory or a module. */
  | { kind: "file"; path: string }
  /** The absolute path of a module. */
  | { kind: "path"; path: string }
  /** A file without `./`, or a package, perhaps with a subpath. */
  | { kind: "bare"; name: string };

/**
 * Reads a specifier: `memory:`, `file:…`, a path, or the name of a package.
 *
 * `file://…` is a URL and is decoded; after a plain `file:` stands a path as it is, relative to `cwd`.
 *
 * @throws LoadError with code `unknown-scheme` or, for an empty specifier or a `file:` URL with a host,
 *   `no-such-file`.
 */
export function parseSpecifier(specifier: string, cwd: string): Specifier {
  if (specifier.trim() === "") throw new LoadError("no-such-file", `No store was named. ${ways}`);
  // A scheme has two letters or more, since one letter is a drive on Windows.
  const scheme = /^([a-z][a-z\d+.-]+):/i.exec(specifier)?.[1]?.toLowerCase();
  if (scheme === "memory" && specifier.length === "memory:".length) return { kind: "memory" };
  if (scheme === "file") return parseFile(specifier, cwd);
  if (scheme !== undefined) throw unknownScheme(specifier, scheme);
  if (path.isAbsolute(specifier) || /^\.{1,2}([\\/]|$)/.test(specifier)) {
    return { kind: "path", path: path.resolve(cwd, specifier) };
  }
  return { kind: "bare", name: specifier };
}

const ways =
  "Give a module that exports the store (`./mystore.js`), a package, `memory:`, or `file:` with a directory.";

function parseFile(specifier: string, cwd: string): Specifier {
  const rest = specifier.slice("file:".length);
  // An empty variable, as in `file:$DATA`, must not test some other place.
  if (rest.trim() === "") {
    throw new LoadError("no-such-file", `\`${specifier}\` names no directory: write \`file:./data\`.`);
  }
  if (!rest.startsWith("//")) return { kind: "file", path: path.resolve(cwd, rest) };
  try {
    return { kind: "file", path: fileURLToPath(specifier) };
  } catch (cause) {
    const hint = `Write \`file:./…\` for a path from here, or \`file:///…\` for one from the root.`;
    throw new LoadError("no-such-file", `\`${specifier}\` is no file URL of this machine. ${hint}`, {
      cause,
    });
  }
}

function unknownScheme(specifier: string, scheme: string): LoadError {
  const reason =
    scheme === "memory"
      ? "nothing may follow `memory:`, which is the embedded default store"
      : `\`${scheme}:\` is not a scheme that stores are loaded from`;
  const example =
    scheme === "memory"
      ? ""
      : "\nTo test a store on such a place, write a module that makes it:\n" +
        `  export default () => new MyStore(${JSON.stringify(specifier)});`;
  return new LoadError("unknown-scheme", `\`${specifier}\` cannot be loaded: ${reason}.\n${ways}${example}`);
}
