import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { generatedPages } from "../../scripts/docs/pages.js";

const docs = fileURLToPath(new URL("../../docs", import.meta.url));

describe("the generated pages", () => {
  it.each(Object.entries(generatedPages(docs)))("%s is up to date (npm run docs)", (name, text) => {
    expect(readFileSync(`${docs}/${name}`, "utf8")).toBe(text);
  });
});
