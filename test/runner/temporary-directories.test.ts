import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { StoreContext } from "../../src/store/index.js";
import { report } from "./results.js";
import { CorrectStore, definition, factory } from "./stores.js";

let place: string;

beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), "temporary-"));
  vi.stubEnv("TMPDIR", place);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(place, { recursive: true });
});

/** Uses all that the context offers. */
const using = async (context: StoreContext) => {
  await writeFile(path.join(context.dir, "left-behind"), "");
  expect(context.dir.startsWith(place)).toBe(true);
  await Promise.all([context.seedDir(), context.seedZip(), context.seedUrl()]);
  return new CorrectStore();
};

describe("the temporary directory is as it was after a run", () => {
  it("that passes", async () => {
    expect((await report(factory(using))).summary.conforms).toBe(true);
    expect(await readdir(place)).toEqual([]);
  });

  it("of stores that share what they were given", async () => {
    let shared: Promise<object> | undefined;
    await report(
      factory((context) => {
        shared ??= using(context);
        return shared;
      }),
    );
    expect(await readdir(place)).toEqual([]);
  });

  it("whose stores cannot be made", async () => {
    const broken = factory(async (context) => {
      await using(context);
      throw new Error("no store");
    });
    await expect(report(broken)).rejects.toThrow("no store");
    expect(await readdir(place)).toEqual([]);
  });

  it("whose stores cannot be destroyed", async () => {
    let time = 0;
    const broken = definition({
      create: using,
      destroy: () => {
        if (++time > 2) throw new Error("stuck");
      },
    });
    expect((await report(broken)).summary.counts.error).toBeGreaterThan(0);
    expect(await readdir(place)).toEqual([]);
  });

  it("whose calls hang", async () => {
    class Hanging extends CorrectStore {
      override getRange = () => new Promise<never>(() => {});
    }
    await report(
      factory(async (context) => {
        await using(context);
        return new Hanging();
      }),
      { timeoutMs: 300, grep: [/suffix-within/] },
    );
    expect(await readdir(place)).toEqual([]);
  });

  it("that was ended early", async () => {
    await report(factory(using), { signal: AbortSignal.abort() });
    expect(await readdir(place)).toEqual([]);
  });
});
