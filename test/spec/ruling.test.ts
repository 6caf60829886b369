import { describe, expect, it } from "vitest";
import type { Outcome } from "../../src/spec/index.js";
import { classify, everywhere, type Rulings, rulingFor, standing } from "../../src/spec/index.js";
import { type Owed, owed } from "../../src/spec/owed.js";

const value = Uint8Array.of(1, 2, 3, 4);
const bytes = (...values: number[]): Outcome => ({ kind: "bytes", bytes: Uint8Array.from(values) });
const wholly = owed(value, undefined);
const last = owed(value, { suffix: 1 });
const past = owed(value, { start: 2, end: 9 });
const none = owed(value, { start: 3, end: 1 });

describe("classify", () => {
  it.each<[what: string, outcome: Outcome, due: Owed, found: string]>([
    ["the bytes of a range", bytes(4), last, "exact"],
    ["all bytes", bytes(1, 2, 3, 4), wholly, "exact"],
    ["no bytes of an empty value", bytes(), owed(new Uint8Array(), undefined), "exact"],
    ["the remainder", bytes(3, 4), past, "clamped"],
    ["the whole value for a longer suffix", bytes(1, 2, 3, 4), owed(value, { suffix: 9 }), "clamped"],
    ["no bytes where some are owed", bytes(), last, "empty"],
    ["no bytes where none are owed", bytes(), none, "empty"],
    ["other bytes", bytes(3), last, "wrong bytes"],
    ["the right bytes and more", bytes(4, 0), last, "wrong bytes"],
    ["a part of the remainder", bytes(3), past, "wrong bytes"],
    ["any bytes where none are owed", bytes(1), none, "wrong bytes"],
    ["a zero where none is owed", bytes(0), none, "wrong bytes"],
    ["a missing key", { kind: "missing" }, last, "missing"],
    ["an error", { kind: "rejected", error: undefined }, last, "rejected"],
    ["another type", { kind: "not-bytes", type: "string" }, last, "not bytes"],
  ])("takes %s for what it is", (_, outcome, due, found) => {
    expect(classify(outcome, due)).toBe(found);
  });
});

describe("standing", () => {
  const ruling = { right: ["exact", "clamped"], tolerated: ["rejected"] } as const;

  it.each([
    ["exact", "right"],
    ["clamped", "right"],
    ["rejected", "tolerated"],
    ["empty", "wrong"],
    ["missing", "wrong"],
    ["wrong bytes", "wrong"],
    ["not bytes", "wrong"],
  ] as const)("of `%s` is %s", (found, expected) => {
    expect(standing(ruling, found)).toBe(expected);
  });

  it("is never tolerated where the ruling tolerates nothing", () => {
    expect(standing({ right: ["exact"] }, "rejected")).toBe("wrong");
  });
});

const rulings: Rulings = {
  zarr: { right: ["clamped"] },
  zarrita: { right: ["clamped"], tolerated: ["rejected"] },
  zarrjs: { right: ["rejected", "empty"] },
  policy: { name: "rangePastEnd", choices: { remainder: ["clamped"], error: ["rejected"] } },
};

describe("rulingFor", () => {
  it.each(["zarr", "zarrita", "zarrjs"] as const)("is that of the dialect %s without a policy", (dialect) => {
    expect(rulingFor(rulings, dialect, {})).toEqual(rulings[dialect]);
  });

  it.each(["zarr", "zarrita", "zarrjs"] as const)(
    "is the declared choice in %s, and tolerates nothing else",
    (dialect) => {
      const ruling = rulingFor(rulings, dialect, { rangePastEnd: "error" });
      const declared = { policy: "rangePastEnd", choice: "error" };
      expect(ruling).toEqual({ right: ["rejected"], declared });
      expect(standing(ruling, "clamped")).toBe("wrong");
    },
  );

  it("leaves nothing tolerated where the default is declared", () => {
    const ruling = rulingFor(rulings, "zarrita", { rangePastEnd: "remainder" });
    expect(standing(ruling, "rejected")).toBe("wrong");
    expect(standing(ruling, "clamped")).toBe("right");
  });

  it("heeds no policy that is about something else", () => {
    expect(rulingFor(rulings, "zarr", { suffixZero: "error" })).toEqual(rulings.zarr);
  });

  it("keeps to the dialect where the declared choice is unknown", () => {
    const policies: object = { rangePastEnd: "whatever" };
    expect(rulingFor(rulings, "zarr", policies)).toEqual(rulings.zarr);
  });

  it("heeds no policy where the requirement leaves no choice", () => {
    expect(rulingFor(everywhere("exact"), "zarr", { rangePastEnd: "error" })).toEqual({ right: ["exact"] });
  });

  it("permits wrong bytes under no policy that can be declared", () => {
    for (const choice of ["remainder", "error"] as const) {
      expect(standing(rulingFor(rulings, "zarr", { rangePastEnd: choice }), "wrong bytes")).toBe("wrong");
    }
  });
});

describe("everywhere", () => {
  it("is the same ruling in each dialect", () => {
    const { zarr, zarrita, zarrjs } = everywhere("missing", "rejected");
    expect([zarr, zarrita, zarrjs]).toEqual(Array(3).fill({ right: ["missing", "rejected"] }));
  });
});
