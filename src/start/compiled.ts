import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { cachedDataVersionTag } from "node:v8";
import vm from "node:vm";
import { isNode } from "./is-node.js";

/** A script of the shipped program, loaded. */
export interface Compiled<T> {
  exports: T;
  /**
   * Keeps what V8 has compiled of the script so far, so that the next process need not compile it. Does nothing where
   * that is kept already, or cannot be.
   */
  keep(): void;
}

/**
 * Loads a CommonJS script of the program with the code that V8 has compiled of it before. That is kept in the package's
 * own folder, where it is as safe as the program, and goes with it. V8 refuses what another version of it has made, or
 * one with other flags, so each has its own; whether the script is the same is for its name to say, which holds a hash
 * of it.
 *
 * @param name the script's file name; it lies beside the module `from`
 * @param from the URL of the calling module, which the script takes for its own
 * @param part what of the script this process runs: the code of each is kept for itself
 * @see https://nodejs.org/api/vm.html#scriptcreatecacheddata
 */
export function loadCompiled<T>(name: string, from: string, part: string): Compiled<T> {
  const { href } = new URL(name, from);
  const file = fileURLToPath(href);
  const cache = isNode ? path.join(path.dirname(file), "../.cache", `${name}.${part}.${engine()}`) : "";
  const cachedData = isNode ? read(cache) : undefined;
  // The build writes ASCII alone.
  const source = `(function(${parameters}){${readFileSync(file, "latin1")}\n})`;
  const script = new vm.Script(source, { filename: href, ...(cachedData && { cachedData }) });
  const known = cachedData !== undefined && script.cachedDataRejected === false;
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(from), module, from, dynamicImport);
  // What a bundle exports is not known to the compiler.
  const exports = module.exports as T;
  return { exports, keep: () => known || !isNode || write(cache, script) };
}

/** What the build writes scripts for. */
const parameters = "exports,require,module,moduleUrl,dynamicImport";

/** A script has no `import()` of its own, unless by an experiment of Node's, of which it warns. */
const dynamicImport = (specifier: string) => import(specifier);

/** Whose compiled code it is. */
const engine = () => `${process.version}-${process.arch}-${cachedDataVersionTag()}`;

function read(cache: string): Buffer | undefined {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
}

/** Whole or not at all: others may be reading. Where nothing can be written, every process compiles for itself. */
function write(cache: string, script: vm.Script): void {
  const temporary = `${cache}.${process.pid}`;
  try {
    mkdirSync(path.dirname(cache), { recursive: true });
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, cache);
  } catch {}
}
