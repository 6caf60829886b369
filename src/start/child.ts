import { loadCompiled } from "./compiled.js";
import { collectGarbage, tuneEngine, untuneEngine } from "./engine-flags.js";

/** The name of the built script; the build fills it in. */
declare const programScript: string;

const { exports, keep } = loadCompiled<typeof import("./program.js")>(
  programScript,
  import.meta.url,
  "child",
);
void exports.child().then(({ engine }) => {
  // At once: before it the nursery grows.
  tuneEngine();
  engine.untune = untuneEngine;
  engine.collectGarbage = collectGarbage;
  engine.keepCompiled = keep;
});
