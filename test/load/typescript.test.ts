import { describe, expect, it } from "vitest";
import { createFrom } from "../../src/load/index.js";
import { bareContext, load } from "./load-from.js";
import { scratch } from "./scratch.js";

async function made(specifier: string, cwd?: string): Promise<object> {
  const { definition } = await load(specifier, cwd);
  return createFrom(definition, bareContext, { timeoutMs: 5_000 });
}

describe("TypeScript modules", () => {
  it("load with types stripped", async () => {
    expect((await made("./types/plain.ts")).constructor.name).toBe("TypedStore");
  });

  it("load with enums and parameter properties, which are more than types", async () => {
    const store = (await made("./types/enum.ts")) as { get(): Promise<string> };
    expect(await store.get()).toBe("Write object");
  });

  it("import `./keys.js` that is written as keys.ts", async () => {
    const { exportName, definition } = await load("./types/imports-js.ts");
    expect(exportName).toBe("store");
    expect(await definition.create(bareContext)).toEqual(new Map([["c/0", 1]]));
  });

  it("import a type as if it were a value", async () => {
    expect(await made("./types/imports-type-as-value.ts")).toEqual(new Map([["c/0", 1]]));
  });

  it("may have a top-level await and the extension .mts", async () => {
    expect(await made("./types/module.mts")).toEqual(new Map([["delay", 1]]));
  });

  it("may be CommonJS with the extension .cts", async () => {
    expect(await made("./types/common.cts")).toEqual(new Map([["answer", 42]]));
  });

  it("may have the extension .tsx", async () => {
    expect(await made("./types/generic.tsx")).toEqual(new Map());
  });

  it("are imported by JavaScript", async () => {
    const store = (await made("./imports-typescript.mjs")) as { get(): Promise<string> };
    expect(await store.get()).toBe("Write object");
  });

  it("import this package by its name where it is installed", async () => {
    const cwd = scratch({
      "node_modules/zarr-store-conform/package.json": '{ "type": "module", "exports": "./index.js" }',
      "node_modules/zarr-store-conform/index.js": "export const defineStore = (definition) => definition;",
      "store.ts": `import { defineStore } from "zarr-store-conform";
        const name: string = "typed";
        export default defineStore({ name, create: (): Map<string, number> => new Map() });`,
    });
    const { definition, form } = await load("./store.ts", cwd);
    expect([definition.name, form]).toEqual(["typed", "default export, definition"]);
  });
});
