// Bundles the instrumented store into one module, which the unchanged program is then pointed at.
import { build } from "esbuild";

await build({
  entryPoints: ["mutation/store.ts"],
  outfile: "mutation/store.mjs",
  bundle: true,
  format: "esm",
  platform: "node",
  keepNames: true,
});
