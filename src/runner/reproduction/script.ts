import type { JournalCall } from "../../harness/index.js";
import type { LoadedStore } from "../../load/index.js";
import type { Failure } from "../../results/index.js";
import { patternSource } from "../../spec/index.js";
import type { World } from "../world.js";
import { aliasedSource, wipeSource } from "./aliased-source.js";
import { argumentSource, asView, viewSource } from "./argument-source.js";
import { callSource, callText, lastCallSource } from "./call-source.js";
import { contextSource } from "./context-source.js";
import { prototypeSource } from "./prototype-source.js";

/**
 * A script that makes the calls of a failure, in their order, and prints what came of the last one. It
 * needs the user's module beside it, and nothing of this tool; a store of this tool's own has none.
 */
export function reproduction(
  world: World,
  calls: readonly JournalCall[],
  failure: Failure,
): string | undefined {
  const { loaded } = world.place;
  const shown = endingWithCause(calls, failure);
  const last = shown.at(-1);
  if (last === undefined || loaded.modulePath === undefined) return undefined;
  const sourceOf = failure.code.endsWith(".guard-leaked") ? asView : argumentSource;
  const { imports, lines } = contextSource(world);
  const aliased = failure.code === "memory.aliased" ? aliasedSource(calls, failure.args) : undefined;
  const made = aliased ?? [
    ...(failure.code === "read.torn"
      ? atOnce(shown.slice(0, -1))
      : shown.slice(0, -1).map((call) => callSource(call, sourceOf))),
    ...lastCallSource(last, failure),
  ];
  const body = [
    ...lines,
    ...makeLines(loaded, world, lines.length > 0 ? "context" : "{}"),
    ...(made.some((line) => line.includes("signal: signal")) ? [signalSource] : []),
    ...made,
  ].join("\n");
  return [
    `// ${failure.code}`,
    ...("rightLater" in failure.args
      ? ["// In the run, other calls were made beside the last one or before it."]
      : []),
    ...(/[.]m?ts$/.test(loaded.modulePath) ? ["// For Node below 22.18: npx tsx <this file>"] : []),
    ...imports,
    importLine(loaded),
    ...(body.includes("pattern(") ? [patternSource] : []),
    ...(body.includes("view(") ? [viewSource] : []),
    ...(aliased ? [wipeSource] : []),
    ...(world.handle.dialect === "zarr" ? [prototypeSource] : []),
    body,
  ].join("\n");
}

/** Writes that met, made so that they meet again. */
function atOnce(calls: readonly JournalCall[]): string[] {
  return ["await Promise.allSettled([", ...calls.map((call) => `  ${callText(call)},`), "]);"];
}

// When it was aborted is not in the calls; most of what goes wrong does so from the beginning as well.
const signalSource =
  "const signal = AbortSignal.abort(); // in the run, it may have been aborted while the call was under way";

/** The script ends with the call that the failure is of, where it is of one: `set("c/0")`. */
function endingWithCause(calls: readonly JournalCall[], { args }: Failure): readonly JournalCall[] {
  const cause = /^\w+/.exec("call" in args ? args.call : "")?.[0];
  if (cause === undefined) return calls;
  // In zarr.js, `set` is `setItem`.
  const last = (named: (method: string) => boolean) => calls.findLastIndex(({ method }) => named(method));
  const end = Math.max(
    last((method) => method === cause),
    last((method) => method === `${cause}Item`),
  );
  return end === -1 ? calls : calls.slice(0, end + 1);
}

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

function makeLines({ shape, definition }: LoadedStore, { seeded }: World, context: string): string[] {
  const seeds = shape === "definition" && seeded && definition.seed !== undefined;
  return [makers[shape](context), ...(seeds ? ["await exported.seed(store, context.seed, context);"] : [])];
}
