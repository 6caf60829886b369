import { expect, it } from "vitest";
import { bounded } from "../../src/spec/index.js";

const long = "x".repeat(20_000);

it("leaves alone what a report can hold", () => {
  const failure = {
    code: "list.differs",
    args: { missing: ["a"], bytes: [1, 2], count: 2, none: undefined },
  };
  expect(bounded(failure)).toBe(failure);
});

it("cuts texts that are too long, wherever they are, and says how long they were", () => {
  const cut = bounded({ label: long, args: { names: ["a", long], at: 3, error: null } });
  expect(cut.label).toMatch(/^x{10000}… \(20000 characters\)$/);
  expect(cut.args).toEqual({ names: ["a", cut.label], at: 3, error: null });
});

it("does not look into bytes", () => {
  const value = { bytes: new Uint8Array(3), text: long };
  expect(bounded(value).bytes).toBe(value.bytes);
});
