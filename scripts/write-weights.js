// Measures how long each requirement takes, and writes what `--shard` deals them by and a slow store is tried by.
import { writeFile } from "node:fs/promises";
import { importTypeScript } from "./import-typescript.js";

const { measureWeights } = await importTypeScript("weights/measure-weights.ts");
const measured = [...(await measureWeights())].sort(([a], [b]) => (a < b ? -1 : 1));
const sorted = measured.map(([, ms]) => ms).sort((a, b) => a - b);
const usual = Math.max(1, Math.round(sorted[sorted.length >> 1]));
// What is near the usual weight makes no difference to the shards, and would only make this file change.
const heavy = measured.filter(([, ms]) => ms > 1.5 * usual);
const lines = heavy.map(([id, ms]) => `  "${id}": ${Math.round(ms)},`);
await writeFile(
  new URL("../src/runner/shards/weights.ts", import.meta.url),
  `// Written by \`npm run weights\`: milliseconds on a store in memory whose calls take 1 ms each.

/** The weight of a requirement that has none of its own: the median of all. */
export const usualWeight = ${usual};

/** The weights of the requirements that take half as long again as most, or longer, by id. */
export const weights: Readonly<Record<string, number>> = {
${lines.join("\n")}
};
`,
);
console.log(
  `${measured.length} requirements measured, ${heavy.length} of them heavy; the usual weight is ${usual}`,
);
