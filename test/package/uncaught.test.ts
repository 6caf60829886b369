import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const built = new URL("../../dist/index.js", import.meta.url).href;

describe("an error of the built package that nobody catches", () => {
  it("is shown by Node with a line of code, and not with a file of it", () => {
    const script = `const { runConformance } = await import(${JSON.stringify(built)}); await runConformance("memory:", { benchMs: 0 });`;
    const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toContain(
      "UsageError: The options are not valid:\n  - `benchMs` is no key of the options",
    );
    expect(Math.max(...stderr.split("\n").map(({ length }) => length))).toBeLessThan(500);
  });
});
