import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { LoadedStore } from "../../src/load/index.js";
import { reportJsonSchema } from "../../src/results/report-json-schema.js";
import type { RunOptions } from "../../src/runner/index.js";
import { MemoryStore } from "../../src/store/index.js";
import { report } from "./results.js";
import { CorrectStore, definition, factory, instance, SuffixZeroStore } from "./stores.js";

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(reportJsonSchema());

class Hanging extends CorrectStore {
  override getRange = () => new Promise<never>(() => {});
}

class Refusing extends CorrectStore {
  override set = () => Promise.reject(new Error("disk full"));
}

class Scribbling extends CorrectStore {
  override async set(key: string, value: Uint8Array) {
    await super.set(key, value);
    value.fill(0);
  }
}

let time = 0;
const runs: [name: string, loaded: LoadedStore, options?: Partial<RunOptions>][] = [
  ["of all requirements", factory(() => new MemoryStore()), { benchMs: 100, grep: [] }],
  ["that fails", factory(() => new SuffixZeroStore())],
  ["that times out", factory(() => new Hanging()), { timeoutMs: 50, benchMs: 50 }],
  ["in which nothing is supported", factory(() => ({ get: async () => undefined }))],
  ["in which nothing could be put into the store", factory(() => new Refusing())],
  ["in which the caller's memory was changed", factory(() => new Scribbling())],
  ["on an instance", instance(new Map())],
  ["with policies", definition({ create: () => new CorrectStore(), policies: { suffixZero: "error" } })],
  ["that was ended before it began", factory(() => new CorrectStore()), { signal: AbortSignal.abort() }],
  ["in which one store could not be made", factory(() => (++time === 3 ? undefined : new CorrectStore()))],
];

describe("the published JSON Schema describes the report of a run", () => {
  it.each(runs)("%s", async (_, loaded, options) => {
    validate(JSON.parse(JSON.stringify(await report(loaded, options))));
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe("the published JSON Schema", () => {
  it("refuses a report with a verdict that there is not", async () => {
    const made = await report(factory(() => new CorrectStore()));
    const [first, ...rest] = made.results;
    expect(validate({ ...made, results: [{ ...first, verdict: "perhaps" }, ...rest] })).toBe(false);
  });
});
