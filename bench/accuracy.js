// Repeats comparisons of which the answer is known, and counts what the shipped gate says: false alarms, detections.
// node bench/accuracy.js [rounds] [file]: what is found is added to the file, one line each, and the table is of all
// that is in it, so that a long run can be made in parts.
import { appendFile, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compare } from "./accuracy/compare.js";
import { conditions } from "./accuracy/conditions.js";
import { writeStores } from "./accuracy/stores.js";
import { table } from "./accuracy/table.js";

const rounds = Number(process.argv[2] ?? 100);
const file = process.argv[3] ?? join(tmpdir(), `accuracy-${process.pid}.jsonl`);
/** So long each comparison may measure; it is spread over five processes at the most. */
const seconds = 0.5;

const stores = await writeStores(
  conditions.map(({ every }) => every).filter((every, at, all) => all.indexOf(every) === at),
);
const startedAt = performance.now();
try {
  // In rounds, so that what else the machine does meanwhile meets all conditions alike.
  for (let round = 0; round < rounds; round++) {
    for (const condition of conditions) {
      // They load the machine for whoever else uses it.
      if (condition.busy && round % 4 > 0) continue;
      const seed = Math.floor(Math.random() * 1e9);
      const found = await compare(stores.folder, condition, { seconds, seed });
      await appendFile(file, `${JSON.stringify({ name: condition.name, ...found })}\n`);
    }
    console.error(
      `round ${round + 1} of ${rounds}, ${((performance.now() - startedAt) / 1000).toFixed(0)} s`,
    );
  }
} finally {
  await stores.remove();
}
const lines = (await readFile(file, "utf8")).trim().split("\n");
console.log(table(lines.map((line) => JSON.parse(line))));
