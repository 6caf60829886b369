import { loadCompiled } from "./compiled.js";
import { tuneEngine, untuneEngine } from "./engine-flags.js";

/** The name of the built script; the build fills it in. */
declare const programScript: string;

const { exports, keep } = loadCompiled<typeof import("./program.js")>(
  programScript,
  import.meta.url,
  "child",
);
void exports.child().then(({ whenMostRan }) => {
  tuneEngine();
  whenMostRan(() => {
    untuneEngine();
    keep();
    tuneEngine();
  });
});
