import { describe, expect, it } from "vitest";
import { MemoryStore } from "../../src/store/index.js";
import { report, resultOf } from "../runner/results.js";
import { factory } from "../runner/stores.js";

/** Stores in one table, whose rows have the number of their store. */
function tableOf(override: (table: Map<string, Uint8Array>[]) => Partial<MemoryStore>) {
  const table: Map<string, Uint8Array>[] = [];
  return factory(() => {
    const rows = new Map<string, Uint8Array>();
    table.push(rows);
    return Object.assign(new MemoryStore(rows), override(table));
  });
}

/** A run of one scenario, so that no other one has its rows in the table. */
const run = (loaded: ReturnType<typeof tableOf>, id: string) =>
  report(loaded, { grep: [new RegExp(`^${id.replaceAll(".", "\\.")}$`)] });

describe("two stores in one table", () => {
  it("are both listed where the listing forgets the number of the store", async () => {
    const loaded = tableOf((table) => ({
      async *list() {
        for (const rows of table) yield* rows.keys();
      },
    }));
    const made = await run(loaded, "list.this-store-alone");
    expect(resultOf(made, "list.this-store-alone")).toMatchObject({
      verdict: "fail",
      failure: {
        code: "list.differs",
        args: { unexpected: expect.arrayContaining(["theirs/c/0"]), missing: [] },
      },
    });
  });

  it("are both cleared where the whole table is", async () => {
    const loaded = tableOf((table) => ({
      async clear() {
        for (const rows of table) rows.clear();
      },
    }));
    const made = await run(loaded, "delete.clear-this-store-alone");
    expect(resultOf(made, "delete.clear-this-store-alone")).toMatchObject({
      verdict: "fail",
      failure: { code: "read.missing", args: { key: "theirs/c/0" } },
    });
  });

  it("are kept apart by a store that does both right", async () => {
    const loaded = tableOf(() => ({}));
    for (const id of ["list.this-store-alone", "delete.clear-this-store-alone"]) {
      expect(resultOf(await run(loaded, id), id).verdict).toBe("pass");
    }
  });
});
