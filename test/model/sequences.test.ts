import { describe, expect, it } from "vitest";
import type { LoadedStore } from "../../src/load/index.js";
import type { FailureArgs } from "../../src/results/index.js";
import type { RunOptions } from "../../src/runner/index.js";
import { MemoryStore } from "../../src/store/index.js";
import { only, report, resultOf } from "../runner/results.js";
import { CorrectStore, definition, factory, instance } from "../runner/stores.js";

const id = "model.sequences";

/** A key that was deleted is not written again as long as it is remembered: three calls bring it to light. */
class Forgetful extends CorrectStore {
  readonly deleted = new Set<string>();

  override async set(key: string, value: Uint8Array) {
    if (!this.deleted.has(key)) await super.set(key, value);
  }

  override async delete(key: string) {
    this.deleted.add(key);
    return super.delete(key);
  }
}

const forgetful = () => factory(() => new Forgetful());

const runModel = async (loaded: LoadedStore, options: Partial<RunOptions> = {}) =>
  resultOf(await report(loaded, { grep: only(id), ...options }), id);

/** What is told of a store that left the model. */
async function divergence(
  loaded: LoadedStore,
  options: Partial<RunOptions> = {},
): Promise<FailureArgs["model.diverged"]> {
  const { failure } = await runModel(loaded, options);
  if (failure?.code !== "model.diverged") throw new Error(`there is no counterexample but ${failure?.code}`);
  return failure.args;
}

describe("random commands", () => {
  it("leave a correct store alone, of its own or shared, with all capabilities or few", async () => {
    const stores = [
      factory(() => new MemoryStore()),
      factory(() => new CorrectStore()),
      instance(new MemoryStore()),
      instance(new Map()),
    ];
    for (const store of stores) {
      expect(await runModel(store, { runs: 1500 })).toMatchObject({ verdict: "pass" });
    }
  });

  it("find what takes several calls in the right order, and shrink it to the calls that it takes", async () => {
    const { script, expected, received } = await divergence(forgetful());
    expect(script.map((call) => call.slice(0, 4))).toEqual(["dele", "set(", "get("]);
    expect([expected, received]).toEqual(["an empty value", "no such key"]);
  });

  it("are the same for the same seed, and others for another", async () => {
    const first = await divergence(forgetful());
    expect(await divergence(forgetful())).toEqual(first);
    const paths = await Promise.all(
      [1, 2, 3].map(async (seed) => (await divergence(forgetful(), { seed })).path),
    );
    expect(new Set([...paths, first.path]).size).toBeGreaterThan(1);
  });

  it("are replayed exactly by the seed and path that were told", async () => {
    const { seed, path, script } = await divergence(forgetful(), { seed: 5 });
    const replayed = await divergence(forgetful(), { seed, path });
    expect(replayed).toEqual({ seed, path, script, expected: "an empty value", received: "no such key" });
  });

  it("begin anew where the path that was told leads nowhere, or to what does not fail any more", async () => {
    for (const path of ["99999:0:0", "0:4:4:4:4", "not a path"]) {
      expect(
        await runModel(
          factory(() => new CorrectStore()),
          { path },
        ),
      ).toMatchObject({ verdict: "pass" });
    }
    expect((await divergence(forgetful(), { path: "99999:0:0" })).script.length).toBe(3);
  });

  it("are as many as was asked for", async () => {
    const count = async (runs: number) => {
      let calls = 0;
      await runModel(
        factory(() => new CorrectStore()),
        { runs, onCall: () => calls++ },
      );
      return calls;
    };
    const [some, more] = [await count(100), await count(1000)];
    expect(some).toBeGreaterThan(50);
    expect(some).toBeLessThan(250);
    expect(more / some).toBeGreaterThan(6);
    expect(more / some).toBeLessThan(14);
  });

  it("that show a failure are the calls of the report", async () => {
    const { journal, failure } = await runModel(forgetful());
    expect(failure?.code).toBe("model.diverged");
    expect(journal?.map(({ method }) => method)).toEqual(["delete", "set", "get"]);
  });

  it("stay below directories of their own in a store that is shared", async () => {
    const shared = new Forgetful();
    const { script } = await divergence(instance(shared));
    for (const call of script) expect(call).toMatch(/\("model-\d+\//);
    expect([...shared.deleted].every((key) => key.includes("/model-"))).toBe(true);
  });

  it("tell the failure that they met where it does not show again", async () => {
    let reads = 0;
    class Once extends CorrectStore {
      override async get(key: string) {
        const value = await super.get(key);
        return value && ++reads === 10 ? undefined : value;
      }
    }
    const { received, path } = await divergence(factory(() => new Once()));
    expect(received).toBe("something else, which did not happen again");
    expect(path).toMatch(/^\d+$/);
  });

  it("stop looking for a shorter sequence after a while", async () => {
    let calls = 0;
    class Slow extends Forgetful {
      override async set(key: string, value: Uint8Array) {
        calls++;
        await new Promise((resolve) => setTimeout(resolve, 10));
        await super.set(key, value);
      }
    }
    const startedAt = performance.now();
    const { journal = [], failure } = await runModel(factory(() => new Slow()));
    expect(calls).toBeGreaterThan(10);
    expect(performance.now() - startedAt).toBeLessThan(8000);
    // The sequence that the time limit cut off was over before: its calls are not among those that are shown.
    const script = failure?.code === "model.diverged" ? failure.args.script : [];
    expect(journal.map(({ method, args: [key] }) => `${method.slice(0, 3)} ${key?.slice(2, -1)}`)).toEqual(
      script.map((call) => `${call.slice(0, 3)} ${/"(.*?)"/.exec(call)?.[1]}`),
    );
  });

  it("make a store for each sequence, and destroy them all", async () => {
    let [made, destroyed] = [0, 0];
    const create = () => {
      made++;
      return new CorrectStore();
    };
    await runModel(definition({ create, destroy: () => void destroyed++ }));
    expect(made).toBeGreaterThan(20);
    expect(destroyed).toBe(made);
  });
});
