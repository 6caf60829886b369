import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { project } from "./project.js";

/** The first block of code of a page in this language. */
async function block(page: string, language: string): Promise<string> {
  const text = await readFile(new URL(`../../docs/${page}.md`, import.meta.url), "utf8");
  const found = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "s").exec(text)?.[1];
  if (found === undefined) throw new Error(`${page} has no block of ${language}`);
  return found;
}

describe("what the documentation shows", () => {
  it("is a suite that runs", async () => {
    const { call } = await project({ "conformance/ours.js": await block("custom-suites", "js") });
    const { out, err } = await call([
      "memory:",
      "--suites",
      "./conformance/ours.js",
      "-s",
      "ours",
      "--no-bench",
      "--in-process",
    ]);
    expect(err).toBe("");
    expect(out).toMatch(/ours +1 pass +1 warn\n/);
    expect(out).toMatch(/it should have failed,\s+because it is nobody's to\s+read/);
  });

  it("is a configuration that is understood", async () => {
    const { call } = await project({
      "zarr-store-conform.config.ts": await block("configuration", "ts"),
      "src/s3.js": "export class S3Store extends Map { constructor() { super(); } }",
      "conformance/local.js": "export default () => new Map();",
      "conformance/ours.js": await block("custom-suites", "js"),
      "s3.json": { suiteVersion: "1.0.0", entries: [] },
    });
    const { code, out, err } = await call([
      "--no-strict",
      "-g",
      "^missing.whole$",
      "--no-bench",
      "--in-process",
    ]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/✓ local {2}conforms\n✓ s3 {5}conforms\n$/);
  });
});
