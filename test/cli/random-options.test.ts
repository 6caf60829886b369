import { describe, expect, it } from "vitest";
import { parseRunFlags, toRunOptions } from "../../src/cli/run-options.js";
import { defaultRunOptions } from "../../src/runner/index.js";

const optionsOf = (given: Record<string, unknown>) => toRunOptions(parseRunFlags({ bench: true, ...given }));

describe("--seed", () => {
  it("is where random choices begin", () => {
    expect(optionsOf({ seed: "7" })).toEqual({ seed: 7 });
  });

  it("takes what a report tells to replay, and parts it into seed and path", () => {
    expect(optionsOf({ seed: "7:3:1:0:0" })).toEqual({ seed: 7, path: "3:1:0:0" });
    expect(optionsOf({ seed: "0:12" })).toEqual({ seed: 0, path: "12" });
  });

  it.each(["", "x", "-1", "1.5", "7:", "7:a", ":3", "12345678901"])(
    "refuses `%s`, and says what it takes",
    (seed) => {
      expect(() => optionsOf({ seed })).toThrow(`\`--seed ${seed}\`: give a whole number, such as 7`);
    },
  );
});

describe("--runs", () => {
  it("is how many random commands are made", () => {
    expect(optionsOf({ runs: "5000" })).toEqual({ runs: 5000 });
  });

  it.each(["0", "-3", "many"])("refuses `%s`", (runs) => {
    expect(() => optionsOf({ runs })).toThrow(`\`--runs ${runs}\`: give a whole number of commands above 0.`);
  });
});

describe("--large", () => {
  it("is on where it is given", () => {
    expect([optionsOf({ large: true }), optionsOf({})]).toEqual([{ large: true }, {}]);
  });
});

describe("a run that is told nothing", () => {
  it("makes the same choices every time, and no large values", () => {
    const { seed, runs, large, path } = defaultRunOptions;
    expect({ seed, runs, large, path }).toEqual({ seed: 0, runs: 300, large: false, path: undefined });
  });
});
