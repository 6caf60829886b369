import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { toErrorEvidence } from "../../src/spec/index.js";

const throwing = {
  get(): never {
    throw new Error("a trap");
  },
};
const unreadable = { name: "unreadable", message: "what was thrown cannot be read" };

describe("toErrorEvidence of an error", () => {
  it("has its name, message and code", () => {
    const error = Object.assign(new RangeError("past the end"), { code: "ERR_RANGE" });
    expect(toErrorEvidence(error)).toMatchObject({
      name: "RangeError",
      message: "past the end",
      code: "ERR_RANGE",
    });
  });

  it("has the name of a class that sets it", () => {
    class KeyError extends Error {
      override name = "KeyError";
    }
    expect(toErrorEvidence(new KeyError("c/0")).name).toBe("KeyError");
  });

  it("leaves out a code that is no string", () => {
    expect(toErrorEvidence(new DOMException("stop", "AbortError"))).not.toHaveProperty("code");
  });

  it("takes an error of another realm, and what looks like an error, for one", () => {
    expect(toErrorEvidence(runInNewContext("new TypeError('elsewhere')"))).toMatchObject({
      name: "TypeError",
      message: "elsewhere",
    });
    expect(toErrorEvidence({ name: "KeyError", message: "c/0" })).toEqual({
      name: "KeyError",
      message: "c/0",
    });
  });

  it("has the place in the user's code where it was made", () => {
    expect(toErrorEvidence(new Error("here")).stack).toContain("error-evidence.test.ts");
  });

  it("has no stack where there is none, or where it is no text", () => {
    const bare = new Error("bare");
    delete bare.stack;
    const odd = Object.assign(new Error("odd"), { stack: 5 });
    for (const error of [bare, odd]) {
      const evidence = toErrorEvidence(error);
      expect(evidence.stack).toBeUndefined();
      expect(JSON.stringify(evidence)).not.toContain("stack");
    }
  });

  it("leaves a frozen one as it was", () => {
    const error = Object.freeze(new Error("frozen"));
    expect(toErrorEvidence(error)).toMatchObject({ name: "Error", message: "frozen" });
  });

  it("is not led round by a cause that is a cycle", () => {
    const error = new Error("round");
    error.cause = error;
    expect(toErrorEvidence(error)).toMatchObject({ message: "round" });
  });

  it("cuts a message, name or code of megabytes, and says how long it was", () => {
    const huge = "x".repeat(10_000_000);
    const evidence = toErrorEvidence(Object.assign(new Error(huge), { name: huge, code: huge }));
    expect(evidence.message).toMatch(/^x{2000}… \(10000000 characters\)$/);
    expect(JSON.stringify(evidence).length).toBeLessThan(10_000);
  });

  it("is plain data, whatever the members are", () => {
    const error = Object.assign(new Error("x"), { message: { toString: () => "odd" }, name: 5 });
    const evidence = toErrorEvidence(error);
    expect(evidence).toMatchObject({ name: "5", message: "odd" });
    expect(JSON.parse(JSON.stringify(evidence))).toEqual(evidence);
  });
});

describe("toErrorEvidence of something else", () => {
  it.each<[thrown: unknown, name: string, message: string]>([
    [null, "null", "null"],
    [undefined, "undefined", "undefined"],
    ["not found", "string", "not found"],
    [404, "number", "404"],
    [5n, "bigint", "5"],
    [Symbol("s"), "symbol", "Symbol(s)"],
    [{ status: 404 }, "object", '{"status":404}'],
    [["a", "b"], "object", "a,b"],
  ])("names the type of %o and shows it", (thrown, name, message) => {
    expect(toErrorEvidence(thrown)).toEqual({ name, message });
  });

  it("cuts a text of megabytes", () => {
    expect(toErrorEvidence("y".repeat(10_000_000)).message.length).toBeLessThan(2100);
  });

  it.each<[what: string, thrown: unknown]>([
    ["an object without a prototype", Object.create(null)],
    [
      "a proxy whose traps throw",
      new Proxy({}, { ...throwing, has: throwing.get, getPrototypeOf: throwing.get }),
    ],
    ["a revoked proxy", revoked()],
    ["a message whose getter throws", Object.defineProperty(new Error("x"), "message", throwing)],
    ["a name whose getter throws", Object.defineProperty(new Error("x"), "name", throwing)],
    ["a code whose getter throws", Object.defineProperty(new Error("x"), "code", throwing)],
    ["an object whose text throws", { toString: throwing.get }],
  ])("gives up on %s without throwing", (_, thrown) => {
    expect(toErrorEvidence(thrown)).toEqual(unreadable);
  });

  it("does without a stack whose getter throws", () => {
    const thrown = Object.defineProperty(new Error("x"), "stack", throwing);
    expect(JSON.stringify(toErrorEvidence(thrown))).toBe('{"name":"Error","message":"x"}');
  });
});

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
