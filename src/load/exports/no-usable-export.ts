import { LoadError } from "../load-error.js";
import { nearest } from "../nearest.js";
import { describeExport } from "./describe-export.js";
import { exportNames, type FoundExport } from "./find-export.js";
import { isStoreClass } from "./usable-export.js";

/** A module without an export that a store can be made of. */
export interface UnusableModule {
  specifier: string;
  /** What another module imports it by: a path that begins with a dot or, for a package, its name. */
  importSpecifier: string;
  exports: Record<string, unknown>;
  /** The export that would have been taken, where there is one under an accepted name. */
  found: FoundExport | undefined;
}

const accepted = `A store module exports, as default or under the name \`store\` or \`createStore\`, one of
  - a store: an object with a \`get\` (or \`getItem\`) method, such as an ES Map
  - a class of stores
  - a function, sync or async, that returns a store
  - a definition: an object with a function \`create\` that returns a store
For example:
  export default async ({ dir }) => new MyStore(dir);`;

/** The error for such a module: what it exports, what is accepted, and what may have been meant. */
export function noUsableExport(module: UnusableModule): LoadError {
  const lines = [`\`${module.specifier}\` exports no store.`, foundText(module), accepted, advice(module)];
  return new LoadError("no-usable-export", lines.filter((line) => line !== "").join("\n"));
}

const mostShown = 8;

function foundText({ exports, found }: UnusableModule): string {
  const names = namesOf(exports);
  if (names.length === 0) return "It exports nothing.";
  const lines = names.slice(0, mostShown).map((name) => {
    const value = name === found?.name ? found.value : exports[name];
    return `  \`${name}\`: ${describeExport(value)}`;
  });
  const more = names.length > mostShown ? [`  and ${names.length - mostShown} more`] : [];
  return ["It exports", ...lines, ...more].join("\n");
}

function advice({ exports, found, importSpecifier }: UnusableModule): string {
  const value = found?.value;
  if (typeof value === "object" && value !== null) {
    const slip = nearest("create", Object.keys(value))[0];
    if (slip !== undefined) return `Is \`${slip}\` meant to be \`create\`?`;
  }
  const names = namesOf(exports);
  const slip = names.find((name) => nearest(name, exportNames).some((near) => near !== name));
  const classes = names.filter((name) => isStoreClass(exports[name]));
  const candidate = classes.find((name) => /store/i.test(name)) ?? classes[0] ?? slip;
  if (candidate === undefined) return "";
  if (importSpecifier.startsWith(".")) return `Is \`${candidate}\` the store? Then export it as default.`;
  return (
    `Is \`${candidate}\` the store? Then write a module that makes one:\n` +
    `  import { ${candidate} } from ${JSON.stringify(importSpecifier)};\n` +
    `  export default () => new ${candidate}();`
  );
}

function namesOf(exports: Record<string, unknown>): string[] {
  // Node shows the whole of a CommonJS module under both of these names, beside `default`.
  return Object.keys(exports).filter((name) => name !== "module.exports" && name !== "__esModule");
}
