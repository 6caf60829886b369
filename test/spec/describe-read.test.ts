import { describe, expect, it } from "vitest";
import { describeRead, describeRequest, levelOf, requestEvidence } from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";

describe("describeRequest", () => {
  it.each<[request: ByteRequest | undefined, text: string]>([
    [undefined, "whole value"],
    [{ start: 0, end: 4 }, "{ start: 0, end: 4 }"],
    [{ offset: 2 ** 40 }, "{ offset: 1099511627776 }"],
    [{ suffix: Number.NaN }, "{ suffix: NaN }"],
    [{ suffix: -0 }, "{ suffix: -0 }"],
  ])("of %o is `%s`", (request, text) => {
    expect(describeRequest(request)).toBe(text);
  });
});

describe("describeRead", () => {
  it.each([
    [0, "{ suffix: 4 } of 0 bytes"],
    [undefined, "{ suffix: 4 } of a missing key"],
    [1, "{ suffix: 4 } of 1 byte"],
    [256, "{ suffix: 4 } of 256 bytes"],
  ])("counts %i", (size, text) => {
    expect(describeRead({ suffix: 4 }, size)).toBe(text);
  });
});

describe("requestEvidence", () => {
  it.each<[request: ByteRequest | undefined, evidence: unknown]>([
    [undefined, null],
    [
      { start: 0.5, end: -4 },
      { start: 0.5, end: -4 },
    ],
    [
      { start: Number.NaN, end: Number.POSITIVE_INFINITY },
      { start: "NaN", end: "Infinity" },
    ],
    [{ suffix: -0 }, { suffix: "-0" }],
  ])("of %o loses nothing on its way through JSON", (request, evidence) => {
    expect(requestEvidence(request)).toEqual(evidence);
    expect(JSON.parse(JSON.stringify(requestEvidence(request)))).toEqual(evidence);
  });
});

describe("levelOf", () => {
  const requirement = {
    id: "a.b",
    title: "A.",
    why: "B.",
    example: "c()",
    sources: [],
    since: "1.0.0",
    needs: [],
    run: async () => {},
  };

  it("is the one level, or that of the dialect", () => {
    const byDialect = { zarr: "must", zarrita: "should", zarrjs: "may" } as const;
    expect(levelOf({ ...requirement, level: "may" }, "zarr")).toBe("may");
    expect(levelOf({ ...requirement, level: byDialect }, "zarrita")).toBe("should");
  });
});
