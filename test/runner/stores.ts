import type { LoadedStore } from "../../src/load/index.js";
import type { StoreContext, StoreDefinition } from "../../src/store/index.js";

/** The range of zarrita's `getRange`. */
export type RangeQuery = { offset: number; length: number } | { suffixLength: number };

/** A correct store of zarrita's interface, in memory; tests break it one method at a time. */
export class CorrectStore {
  readonly values: Map<string, Uint8Array>;

  constructor(values = new Map<string, Uint8Array>()) {
    this.values = values;
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    return this.values.get(key)?.slice();
  }

  async getRange(key: string, range: RangeQuery): Promise<Uint8Array | undefined> {
    const value = this.values.get(key);
    if (value === undefined) return undefined;
    for (const number of Object.values(range)) {
      if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${number} is no count of bytes`);
    }
    if ("suffixLength" in range) return value.slice(Math.max(0, value.length - range.suffixLength));
    return value.slice(range.offset, range.offset + range.length);
  }

  async set(key: string, value: Uint8Array): Promise<void> {
    this.values.set(key, value.slice());
  }

  async has(key: string): Promise<boolean> {
    return this.values.has(key);
  }

  async delete(key: string): Promise<boolean> {
    return this.values.delete(key);
  }
}

/** A correct store but for `{ suffixLength: 0 }`, which it answers with the whole value. */
export class SuffixZeroStore extends CorrectStore {
  override async getRange(key: string, range: RangeQuery): Promise<Uint8Array | undefined> {
    const all = "suffixLength" in range && range.suffixLength === 0;
    return all ? this.get(key) : super.getRange(key, range);
  }
}

/** A loaded module whose default export is this definition. */
export function definition(given: StoreDefinition): LoadedStore {
  return loaded({
    form: "default export, definition",
    kind: "factory",
    shape: "definition",
    definition: given,
  });
}

/** A loaded module whose default export is a function from the context to a store. */
export function factory(create: (context: StoreContext) => unknown): LoadedStore {
  return loaded({
    form: "default export, function",
    kind: "factory",
    shape: "function",
    definition: { create },
  });
}

/** A loaded module whose default export is a store. */
export function instance(store: object): LoadedStore {
  return loaded({
    form: "default export, instance",
    kind: "instance",
    shape: "instance",
    definition: { create: () => store },
  });
}

function loaded(parts: Pick<LoadedStore, "form" | "kind" | "shape" | "definition">): LoadedStore {
  const specifier = "./mystore.js";
  return { ...parts, specifier, name: "mystore", importSpecifier: specifier, exportName: "default" };
}
