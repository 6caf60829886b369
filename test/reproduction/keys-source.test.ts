import { describe, expect, it } from "vitest";
import { keysSource } from "../../src/runner/reproduction/keys-source.js";

/** What the source of keys comes to. */
const made = (keys: readonly string[]): unknown => new Function(`return ${keysSource(keys)};`)();

describe("keys as source come to the same keys", () => {
  it.each([
    ["numbered", (i: number) => `array/c/${i}`],
    ["numbered with zeros", (i: number) => `many/${String(i).padStart(4, "0")}`],
    ["in turns", (i: number) => (i % 2 === 0 ? `a/${i}` : `b\`\${i}/${i}/c`)],
    ["that begin anew at a thousand", (i: number) => `group/${i % 1000}/c/${i}`],
    ["of no rule", (i: number) => `key ${(i * 7919) % 4001}`],
  ])("%s", (_, keyOf) => {
    const keys = Array.from({ length: 2100 }, (_, i) => keyOf(i));
    expect(made(keys)).toEqual(keys);
  });

  it("unless they are too many and follow no rule", () => {
    expect(keysSource(Array.from({ length: 3000 }, (_, i) => `key ${(i * 7919) % 4001}`))).toBeUndefined();
  });

  it("and numbered ones are short", () => {
    expect(keysSource(Array.from({ length: 10_000 }, (_, i) => `c/${i}`))?.length).toBeLessThan(100);
  });
});
