import { writeFileSync } from "node:fs";
import { it } from "vitest";
import { createPrettyReporter } from "../../src/reporters/pretty.js";
import { play, recordingOutput } from "./recording-output.js";
import { mixedRun } from "./sample-run.js";

it("x", () => {
  for (const [columns, color] of [
    [80, false],
    [120, false],
    [160, true],
    [60, false],
    [80, true],
  ] as const) {
    const out = recordingOutput({ columns, color });
    play(
      createPrettyReporter(out, { command: (id) => `npx zarr-store-conform ./mystore.js --grep ${id}` }),
      mixedRun,
    );
    writeFileSync(`/tmp/out-${columns}-${color}.txt`, out.text);
  }
});
