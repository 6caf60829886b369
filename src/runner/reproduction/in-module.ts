import type { LoadedStore } from "../../load/index.js";
import { patternSource } from "../../spec/index.js";
import type { World } from "../world.js";
import { wipeSource } from "./aliased-source.js";
import { sharedSource, viewSource } from "./argument-source.js";
import { contextSource } from "./context-source.js";
import { notesOtherwise, otherwiseSource } from "./otherwise.js";
import { prototypeSource } from "./prototype-source.js";
import { abortingSource, indented, roundsSource } from "./rounds.js";
import { seenSource } from "./seen.js";

/** What of a script depends on the failure that it shows. */
export interface ModuleOptions {
  /** Whether the server of the context counts what it sends. */
  counts?: boolean;
  /** What comes before anything else of the script is done. */
  first?: readonly string[];
  /** Whether the calls are made on one store after another, until one is seen to be wrong. */
  rounds?: boolean;
}

/**
 * Calls of a store as a whole module: its imports, what they use, and how the store is made. A store of this tool's own
 * has none.
 */
export function inModule(
  world: World,
  title: string,
  made: readonly string[],
  { counts = false, first = [], rounds = false }: ModuleOptions = {},
): string | undefined {
  const { loaded } = world.place;
  if (loaded.modulePath === undefined) return undefined;
  const { imports, lines } = contextSource(world, {
    counts,
    fails: made.some((line) => line.includes("context.failing")),
    ignores: made.some((line) => line.includes("context.ignoring")),
  });
  const body = [
    ...storeLines(world, lines, made, rounds),
    ...(made.some((line) => line.includes("aborting(round")) ? [abortingSource] : []),
    ...(!rounds && made.some((line) => line.includes("signal: signal")) ? [signalSource] : []),
    ...(rounds ? roundsSource(made) : made),
  ].join("\n");
  const uses = (name: string) => body.includes(`${name}(`);
  return [
    `// ${title}`,
    ...(/[.]m?ts$/.test(loaded.modulePath) ? ["// For Node below 22.18: npx tsx <this file>"] : []),
    ...imports,
    ...first,
    importLine(loaded),
    ...(uses("pattern") ? [patternSource] : []),
    ...(uses("shared") ? [sharedSource] : []),
    ...(uses("view") ? [viewSource] : []),
    ...(uses("wipe") ? [wipeSource] : []),
    ...(uses("seen") || uses("told") ? [seenSource] : []),
    ...(notesOtherwise(made) ? [otherwiseSource] : []),
    ...(world.handle.dialect === "zarr" ? [prototypeSource] : []),
    body,
  ].join("\n");
}

/** How the store is made: by a function, where it takes more than one of them. */
function storeLines(
  { place, seeded }: World,
  lines: readonly string[],
  made: readonly string[],
  rounds: boolean,
): string[] {
  const named = lines.length > 0;
  const makes = makeLines(place.loaded, seeded, named ? "context" : "{}");
  const asks = (what: string) => made.some((line) => line.includes(what));
  if (!rounds && !asks("await make()")) {
    const context = !named && asks("(store, context)") ? ["const context = {};"] : [];
    return [...lines, ...context, ...makes];
  }
  const body = [...lines, ...(named ? [] : ["const context = {};"]), ...makes, "return { store, context };"];
  const once = rounds ? [] : ["const { store, context } = await make();"];
  return ["const make = async () => {", ...body.map(indented), "};", ...once];
}

/** Declares the signal of a script. The calls do not say when it was aborted; most faults show from the beginning too. */
export const signalSource =
  "const signal = AbortSignal.abort(); // in the run, it may have been aborted while the call was under way";

function importLine({ importSpecifier, exportName }: LoadedStore): string {
  const name = exportName === "default" ? "exported" : `{ ${exportName} as exported }`;
  return `import ${name} from ${JSON.stringify(importSpecifier)};`;
}

const makers: Record<LoadedStore["shape"], (context: string) => string> = {
  instance: () => "const store = await exported;",
  class: (context) => `const store = new exported(${context});`,
  "map class": () => "const store = new exported();",
  function: (context) => `const store = await exported(${context});`,
  definition: (context) => `const store = await exported.create(${context});`,
};

function makeLines({ shape, definition }: LoadedStore, seeded: boolean, context: string): string[] {
  const seeds = shape === "definition" && seeded && definition.seed !== undefined;
  return [makers[shape](context), ...(seeds ? ["await exported.seed(store, context.seed, context);"] : [])];
}
