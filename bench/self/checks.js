import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./bundle.js";

/** Files with as many tiny checks as there are requirements, for vitest and for Node's own test runner. */
export async function writeChecks(count) {
  const folder = await mkdtemp(join(tmpdir(), "bench-checks-"));
  const lines = Array.from(
    { length: count },
    (_, i) => `it("check ${i}", () => { if (${i} < 0) throw new Error(); });`,
  );
  const nodeTest = join(folder, "node.mjs");
  const vitest = join(folder, "vitest.test.mjs");
  await writeFile(nodeTest, ['import { it } from "node:test";', ...lines].join("\n"));
  await writeFile(
    vitest,
    [`import { it } from "${root}node_modules/vitest/dist/index.js";`, ...lines].join("\n"),
  );
  return { folder, nodeTest, vitest };
}
