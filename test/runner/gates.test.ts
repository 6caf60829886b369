import { describe, expect, it } from "vitest";
import { gate } from "../../src/runner/gate.js";
import { everywhere, given, NotApplicable, type Requirement } from "../../src/spec/index.js";
import type { Capability } from "../../src/store/index.js";
import { only, report, resultOf } from "./results.js";
import { CorrectStore, definition, factory } from "./stores.js";

const requirement = (parts: Partial<Requirement>): Requirement => ({
  id: "some.requirement",
  title: "",
  why: "",
  example: "",
  sources: [],
  level: "must",
  since: "1.0.0",
  needs: [],
  rulings: everywhere("exact"),
  run: async () => {},
  ...parts,
});

const nothingLacks = new Map<Capability, string>();
const usual = { large: false };

describe("the gate", () => {
  it("lets by what needs nothing that the store lacks", () => {
    expect(gate(requirement({ needs: ["get"] }), nothingLacks, {}, usual)).toBeUndefined();
  });

  it("names the first capability that the store lacks, with the reason", () => {
    const lacking = new Map<Capability, string>([["set", "the store has no `set`"]]);
    expect(gate(requirement({ needs: ["get", "set"] }), lacking, {}, usual)).toEqual({
      verdict: "unsupported",
      notTried: { capability: "set", reason: "the store has no `set`" },
    });
  });

  it("skips what is large unless the run was told to try it", () => {
    const large = requirement({ only: "large" });
    expect(gate(large, nothingLacks, {}, usual)).toEqual({
      verdict: "skip",
      notTried: { reason: "only with `--large`" },
    });
    expect(gate(large, nothingLacks, {}, { large: true })).toBeUndefined();
  });

  it("keeps values that cannot be set from a store that has no other way to get them", () => {
    const seeded = requirement({ given: given("too large", () => [], { seeded: true }) });
    expect(gate(seeded, nothingLacks, {}, usual)?.notTried.capability).toBe("seed");
    expect(gate(seeded, nothingLacks, { seed: () => {} }, usual)).toBeUndefined();
    const readOnly = new Map<Capability, string>([["set", "the store is read-only"]]);
    expect(gate(seeded, readOnly, {}, usual)).toBeUndefined();
  });
});

describe("what is large", () => {
  const options = { grep: only("large.past-31-bits") };

  it("is skipped by default, and says how it is tried", async () => {
    const made = await report(
      factory(() => new CorrectStore()),
      options,
    );
    const { verdict, notTried } = resultOf(made, "large.past-31-bits");
    expect([verdict, notTried]).toEqual(["skip", { reason: "only with `--large`" }]);
  });

  it("is seeded where the definition can, also into a store that writes", async () => {
    const create = () => new CorrectStore();
    const seed = (store: unknown, entries: ReadonlyMap<string, Uint8Array>) => {
      if (store instanceof CorrectStore)
        for (const [key, value] of entries) store.values.set(`/${key}`, value);
    };
    const made = await report(definition({ create, seed }), { ...options, large: true });
    expect(resultOf(made, "large.past-31-bits")).toMatchObject({ verdict: "pass", assertions: 6 });
  });

  it("does not prove anything where it was all that was asked for and was skipped", async () => {
    const made = await report(
      factory(() => new CorrectStore()),
      options,
    );
    expect(made.summary.conforms).toBe(false);
  });
});

describe("a scenario that finds nothing that its requirement speaks of", () => {
  it("is unsupported, with the reason and without a capability", async () => {
    const made = await report(
      definition({ create: () => ({ get: async () => undefined, exists: async () => false }) }),
      {
        grep: only("lifecycle.flags"),
      },
    );
    expect(resultOf(made, "lifecycle.flags")).toMatchObject({
      verdict: "unsupported",
      notTried: { reason: "the store claims nothing by its flags" },
    });
  });

  it("says so by an error of its own", () => {
    expect(new NotApplicable("there is nothing").message).toBe("there is nothing");
  });
});
