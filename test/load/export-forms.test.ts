import { describe, expect, it } from "vitest";
import { bareContext, load } from "./load-from.js";

describe("what a module may export", () => {
  it.each([
    ["./default-instance.mjs", "instance", "instance", "default export, instance of `PlainStore`"],
    ["./default-map.mjs", "instance", "instance", "default export, ES Map"],
    ["./default-proxy.mjs", "instance", "instance", "default export, ES Map"],
    ["./default-frozen.mjs", "instance", "instance", "default export, store object"],
    ["./default-getitem.mjs", "instance", "instance", "default export, store object"],
    ["./default-promise.mjs", "instance", "instance", "default export, promise of ES Map"],
    ["./default-promise-of-factory.mjs", "function", "factory", "default export, promise of function"],
    ["./default-class.mjs", "class", "factory", "default export, class `ClassStore`"],
    ["./default-map-class.mjs", "map class", "factory", "default export, class `MapStore`"],
    ["./default-compiled-class.mjs", "class", "factory", "default export, class `CompiledStore`"],
    ["./default-function.mjs", "function", "factory", "default export, function"],
    ["./default-async-function.mjs", "function", "factory", "default export, async function"],
    ["./default-definition.mjs", "definition", "factory", "default export, definition"],
    ["./create-only.mjs", "function", "factory", "export `createStore`, async function"],
    ["./module-exports.cjs", "class", "factory", "default export, class `CommonStore`"],
    ["./named-exports.cjs", "function", "factory", "export `createStore`, function"],
    ["./compiled.cjs", "class", "factory", "default export, class `CompiledFromModule`"],
    ["./default-member.cjs", "function", "factory", "default export, function"],
    ["./exports-get.cjs", "instance", "instance", "default export, store object"],
    ["./top-level-await.mjs", "instance", "instance", "default export, ES Map"],
  ])("%s is a store of shape %s and kind %s", async (specifier, shape, kind, form) => {
    const { shape: foundShape, kind: foundKind, form: foundForm } = await load(specifier);
    expect({ foundShape, foundKind, foundForm }).toEqual({
      foundShape: shape,
      foundKind: kind,
      foundForm: form,
    });
  });

  it.each([
    ["./all-three.mjs", "default"],
    ["./store-and-create.mjs", "store"],
    ["./create-only.mjs", "createStore"],
  ])("of several exports, %s is taken by its %s", async (specifier, name) => {
    const { definition, exportName } = await load(specifier);
    const made = (await definition.create(bareContext)) as Map<string, string>;
    expect([exportName, made.get("from")]).toEqual([name, name]);
  });

  it("an instance is handed out as it is, each time", async () => {
    const { definition } = await load("./default-map.mjs");
    const made = await definition.create(bareContext);
    expect(made).toBeInstanceOf(Map);
    expect(await definition.create(bareContext)).toBe(made);
  });

  it("a class that extends `Map` does not take the context for its entries", async () => {
    const { definition } = await load("./default-map-class.mjs");
    const made = (await definition.create(bareContext)) as Map<string, string>;
    expect([made instanceof Map, made.size]).toEqual([true, 0]);
    expect(await definition.create(bareContext)).not.toBe(made);
  });

  it.each(["./default-class.mjs", "./default-function.mjs", "./default-async-function.mjs"])(
    "%s is given the context and makes another store each time",
    async (specifier) => {
      const { definition } = await load(specifier);
      const first = (await definition.create(bareContext)) as { context: unknown };
      const second = await definition.create(bareContext);
      expect(first.context).toBe(bareContext);
      expect(second).not.toBe(first);
    },
  );

  it("a definition is called on itself and keeps all that it says", async () => {
    const { definition, name } = await load("./default-definition.mjs");
    const made = (await definition.create(bareContext)) as Map<string, string>;
    expect(made.get("name")).toBe("defined");
    expect(name).toBe("defined");
    expect(definition).toMatchObject({
      dialect: "zarrita",
      capabilities: { "get.suffix": false },
      policies: { rangePastEnd: "error" },
    });
  });

  it.each([
    ["./default-class.mjs", "ClassStore"],
    ["./default-instance.mjs", "PlainStore"],
    ["./default-function.mjs", "default-function"],
    ["./default-frozen.mjs", "default-frozen"],
  ])("%s goes by the name %s", async (specifier, name) => {
    expect((await load(specifier)).name).toBe(name);
  });
});
