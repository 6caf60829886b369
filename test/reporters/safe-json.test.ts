import { describe, expect, it } from "vitest";
import { safeJson } from "../../src/reporters/text/safe-json.js";
import { hostile, isHostile } from "./hostile.js";

describe("JSON that is shown", () => {
  it("has nothing that steers a terminal or hides, and the same data", () => {
    const data = { [hostile]: [hostile, "größe 🙂 \u{e0041} \ud83d", "\u061c\u00ad\u3164"] };
    const json = safeJson(JSON.stringify(data, undefined, 2));
    expect(isHostile(json)).toBe(false);
    expect(json).toContain("größe 🙂 \\udb40\\udc41 \\ud83d");
    expect(JSON.parse(json)).toEqual(data);
  });
});
