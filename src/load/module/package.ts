import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { LoadError } from "../load-error.js";
import { nearest } from "../nearest.js";
import { displayPath, kindOf } from "./module-file.js";
import { didYouMean, nearFiles } from "./near-files.js";

/**
 * The absolute path of the module that a package name, perhaps with a subpath, stands for in a file in `cwd`.
 * `exports` is heeded, with the conditions of an `import`.
 *
 * @throws LoadError with code `no-such-package`
 */
export async function resolvePackage(name: string, cwd: string): Promise<string> {
  if (isBuiltin(name)) {
    const text = `\`${name}\` is a module of Node itself and exports no store. For a file, write \`./${name}\`.`;
    throw new LoadError("no-such-package", text);
  }
  const { createJiti } = await import("jiti");
  const importer = path.join(cwd, "index.js");
  try {
    return fileURLToPath(createJiti(importer).esmResolve(name, pathToFileURL(importer).href));
  } catch (cause) {
    throw new LoadError("no-such-package", failureText(name, cwd, cause), { cause });
  }
}

function failureText(name: string, cwd: string, cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (cause instanceof Error && code === "ERR_PACKAGE_PATH_NOT_EXPORTED") {
    return `\`${name}\` cannot be loaded: ${cause.message}.\nName a path that the package's \`exports\` has.`;
  }
  const isDirectory = kindOf(path.join(cwd, name)) === "directory";
  const files = nearFiles(path.join(cwd, name)).map((near) => displayPath(near, cwd));
  const packages = nearest(name, [...dependenciesIn(cwd), ...words]);
  return [
    `There is neither a file \`${path.join(cwd, name)}\` nor a package \`${name}\` that can be imported from there.`,
    didYouMean([...files, ...packages].slice(0, 3)) ||
      `Check the name, or install the package: npm install ${packageOf(name)}`,
    isDirectory ? `To try the directory store of this tool in \`./${name}\`, write \`file:./${name}\`.` : "",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** What else may stand in the place of a module on the command line. */
const words = ["memory:", "file:", "list", "explain", "run", "help"];

function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

/** The names of the dependencies in the `package.json` of a directory, for proposals alone. */
function dependenciesIn(cwd: string): string[] {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path.join(cwd, "package.json"), "utf8"));
    if (typeof manifest !== "object" || manifest === null) return [];
    const groups = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
    return groups.flatMap((group) => Object.keys(Reflect.get(manifest, group) ?? {}));
  } catch {
    return [];
  }
}
