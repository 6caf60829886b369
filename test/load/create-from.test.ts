import { describe, expect, it } from "vitest";
import { createFrom, LoadError } from "../../src/load/index.js";
import type { StoreDefinition } from "../../src/store/index.js";
import { bareContext } from "./load-from.js";

function make(create: StoreDefinition["create"], timeoutMs = 5_000): Promise<object> {
  return createFrom({ create }, bareContext, { timeoutMs });
}

async function failure(create: StoreDefinition["create"], timeoutMs?: number): Promise<LoadError> {
  const outcome = await make(create, timeoutMs).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(LoadError);
  return outcome as LoadError;
}

function explode(): never {
  throw new RangeError("too small");
}

describe("making a store", () => {
  it("gives what `create` returns or resolves to", async () => {
    const store = new Map();
    expect(await make(() => store)).toBe(store);
    expect(await make(async () => store)).toBe(store);
  });

  it("calls `create` on its definition with the context", async () => {
    const definition = {
      calls: [] as unknown[],
      create(context: unknown) {
        this.calls.push(context);
        return new Map();
      },
    };
    await createFrom(definition, bareContext, { timeoutMs: 1_000 });
    expect(definition.calls).toEqual([bareContext]);
  });

  it.each([
    ["throws", () => explode()],
    ["rejects", async () => explode()],
  ])("tells a factory that %s, with its frames", async (_, create) => {
    const { code, message, userStack } = await failure(create);
    expect(code).toBe("export-threw");
    expect(message).toContain("its factory threw RangeError: too small");
    expect(userStack).toMatch(/^at explode \(/);
    expect(userStack).not.toContain("/src/load/");
  });

  it("gives up a factory that never settles", async () => {
    const { code, message } = await failure(() => new Promise(() => {}), 50);
    expect([code, message.includes("within 50 ms")]).toEqual(["export-never-settled", true]);
  });

  it.each([
    [undefined, "returned undefined. Is a `return` missing?"],
    [null, "returned null."],
    [7, "returned the number 7."],
    [class Later {}, "returned a class `Later`. Return a store: an instance of the class"],
  ])("refuses %s for a store", async (result, text) => {
    const { code, message } = await failure(() => result);
    expect(code).toBe("no-usable-export");
    expect(message).toContain(text);
  });
});
