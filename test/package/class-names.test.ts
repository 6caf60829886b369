import { describe, expect, it } from "vitest";

const built = new URL("../../dist/index.js", import.meta.url).href;

describe("the classes of the built package", () => {
  it("are called what they are exported as, for failures name them", async () => {
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ built);
    const classes = Object.entries(exported).filter(
      (entry): entry is [string, { name: string }] =>
        typeof entry[1] === "function" && /^class\b/.test(String(entry[1])),
    );
    expect(classes.map(([, { name }]) => name)).toEqual(classes.map(([name]) => name));
    expect(classes.length).toBeGreaterThan(8);
  });
});
