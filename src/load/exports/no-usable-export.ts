import { LoadError } from "../load-error.js";
import { nearest } from "../nearest.js";
import { describeExport } from "./describe-export.js";
import { exportNames, type FoundExport } from "./find-export.js";
import { usableExport } from "./usable-export.js";

const accepted = `A store module exports, as default or under the name \`store\` or \`createStore\`, one of
  - a store: an object with a \`get\` (or \`getItem\`) method, such as an ES Map
  - a class of stores
  - a function, sync or async, that returns a store
  - a definition: an object with a function \`create\` that returns a store
For example:
  export default async ({ dir }) => new MyStore(dir);`;

/** The error for a module without an export that a store can be made of: what it has, and what is accepted. */
export function noUsableExport(
  specifier: string,
  exports: Record<string, unknown>,
  found: FoundExport | undefined,
): LoadError {
  const lines = [
    `\`${specifier}\` exports no store.`,
    foundText(exports, found),
    accepted,
    advice(exports, found),
  ];
  return new LoadError("no-usable-export", lines.filter((line) => line !== "").join("\n"));
}

function foundText(exports: Record<string, unknown>, found: FoundExport | undefined): string {
  const names = namesOf(exports);
  if (names.length === 0) return "It exports nothing.";
  const lines = names.map((name) => {
    const value = name === found?.name ? found.value : exports[name];
    return `  \`${name}\`: ${describeExport(value)}`;
  });
  return ["It exports", ...lines].join("\n");
}

function advice(exports: Record<string, unknown>, found: FoundExport | undefined): string {
  const value = found?.value;
  if (typeof value === "object" && value !== null) {
    const slip = nearest("create", Object.keys(value))[0];
    if (slip !== undefined) return `Is \`${slip}\` meant to be \`create\`?`;
  }
  const names = namesOf(exports).filter((name) => !exportNames.some((accepted) => accepted === name));
  const slip = names.find((name) => nearest(name, exportNames).length > 0);
  const candidate = slip ?? names.find((name) => usableExport(exports[name])?.shape === "class");
  return candidate === undefined ? "" : `Is \`${candidate}\` the store? Then export it as default.`;
}

function namesOf(exports: Record<string, unknown>): string[] {
  // Node shows the whole of a CommonJS module under both of these names, beside `default`.
  return Object.keys(exports).filter((name) => name !== "module.exports" && name !== "__esModule");
}
