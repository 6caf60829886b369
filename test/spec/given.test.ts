import { describe, expect, it } from "vitest";
import { given } from "../../src/spec/index.js";

describe("given", () => {
  it("makes its values once, when they are first asked for", () => {
    let made = 0;
    const values = given("one value", () => [["a", Uint8Array.of(++made)]]);
    expect(made).toBe(0);
    const first = values.entries();
    expect(values.entries()).toBe(first);
    expect([made, first.get("a")]).toEqual([1, Uint8Array.of(1)]);
  });

  it("takes values from any iterable and keeps their order", () => {
    const values = given("two values", function* () {
      yield ["b", Uint8Array.of(1)] as const;
      yield ["a", Uint8Array.of(2)] as const;
    });
    expect([values.name, [...values.entries().keys()]]).toEqual(["two values", ["b", "a"]]);
  });
});
