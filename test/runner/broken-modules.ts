/** What a module may export. */
export type Shape = "instance" | "class" | "function" | "definition";

/** The source of a module that exports the class `S` of this source in one of the shapes. */
export function exportAs(shape: Shape, source: string): string {
  const exported: Record<Shape, string> = {
    instance: "new S()",
    class: "S",
    function: "async () => new S()",
    definition: "{ create: async () => new S() }",
  };
  return `${source}\nexport default ${exported[shape]};\n`;
}

const correct = `
class Correct {
  values = new Map();
  async get(key) { return this.values.get(key)?.slice(); }
  async getRange(key, { offset, length, suffixLength }) {
    const value = this.values.get(key);
    if (value === undefined) return undefined;
    for (const n of [offset, length, suffixLength]) {
      if (n !== undefined && !(Number.isInteger(n) && n >= 0)) throw new RangeError(String(n));
    }
    if (suffixLength !== undefined) return value.slice(Math.max(0, value.length - suffixLength));
    return value.slice(offset, offset + length);
  }
  async set(key, value) { this.values.set(key, value.slice()); }
}`;

const overriding = (methods: string) => `${correct}\nclass S extends Correct {${methods}}`;

const reader = (rest: string) => `
class Reader {
  constructor(read) { this.read = read; }
  async get(key) { return (await this.read(key.slice(1)))?.slice(0, -1); }
}
${rest}`;

/** The source of stores that are wrong in one way each, as a class \`S\`; the readers are whole modules. */
export const broken = {
  none: correct.replace("Correct", "S"),
  zarrita: overriding(`
    async getRange(key, range) { return range.suffixLength === 0 ? this.get(key) : super.getRange(key, range); }`),
  zarr: `
class S {
  values = new Map();
  async get(key, prototype, range) {
    const value = this.values.get(key);
    if (value === undefined) return undefined;
    if (range?.suffix !== undefined) return prototype.buffer.fromBytes(value.slice(-range.suffix));
    return prototype.buffer.fromBytes(value.slice(range?.start ?? range?.offset, range?.end));
  }
  async set(key, value) { this.values.set(key, value.toBytes()); }
  async exists(key) { return this.values.has(key); }
}`,
  /** Batches are read in the reverse order, and a part that is written ends the value. */
  batches: `
class S {
  values = new Map();
  async get(key, prototype, range) {
    const value = this.values.get(key);
    return value && prototype.buffer.fromBytes(value.slice(range?.start, range?.end));
  }
  async set(key, value) { this.values.set(key, value.toBytes()); }
  async getPartialValues(prototype, asked) {
    const read = await Promise.all(Array.from(asked, ([key, range]) => this.get(key, prototype, range)));
    return read.reverse();
  }
  async setPartialValues(parts) {
    for (const [key, start, value] of parts) {
      const before = this.values.get(key) ?? new Uint8Array();
      this.values.set(key, Uint8Array.from([...before.slice(0, start), ...value.toBytes()]));
    }
  }
}`,
  zarrjs: `
class S {
  items = new Map();
  async getItem(key) {
    if (!this.items.has(key)) throw Object.assign(new Error(key), { name: "KeyError" });
    return this.items.get(key).slice(0, -1);
  }
  async setItem(key, value) { this.items.set(key, value); return true; }
  async containsItem(key) { return this.items.has(key); }
}`,
  textual: overriding(`
    async set(key, value) { return super.set(key, new TextEncoder().encode(new TextDecoder().decode(value))); }`),
  scribbling: overriding(`
    async set(key, value) { await super.set(key, value); if (value.length > 7) value[7] = 0; }`),
  overrunning: overriding(`
    async set(key, value) {
      await super.set(key, value);
      if (value.byteOffset > 0) new Uint8Array(value.buffer)[value.byteOffset - 1] = 0;
    }`),
  bare: overriding(`
    async get(key) { return (await super.get(key))?.buffer; }`),
  hanging: overriding(`
    async getRange(key, range) { return range.suffixLength ? new Promise(() => {}) : super.getRange(key, range); }`),
  refusing: overriding(`
    set(key, value) { if (value.length === 0) throw new Error("an empty value is refused"); return super.set(key, value); }`),
  confusing: overriding(`
    async set(key, value) { return super.set(key.replace("c/1", "c/0"), value); }
    async get(key) { return super.get(key.replace("c/1", "c/0")); }`),
  listing: overriding(`
    async get(key) {
      const below = [...this.values.keys()].some((each) => each.startsWith(key + "/"));
      return below && !this.values.has(key) ? Uint8Array.of(1, 2, 3) : super.get(key);
    }`),
  inDirectory: `
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
export default class S {
  constructor({ dir }) { this.dir = dir; }
  async get(key) {
    return readFile(join(this.dir, key)).then((bytes) => new Uint8Array(bytes).slice(0, -1), () => undefined);
  }
  async set(key, value) {
    await mkdir(dirname(join(this.dir, key)), { recursive: true });
    await writeFile(join(this.dir, key), value);
  }
}`,
  readerOfSeed: reader("export default ({ seed }) => new Reader((key) => seed.get(key));"),
  readerOfDirectory: reader(`
import { readFile } from "node:fs/promises";
export default async (context) => {
  const place = await context.seedDir();
  return new Reader((key) => readFile(place + "/" + key).then((bytes) => new Uint8Array(bytes), () => undefined));
};`),
  readerOfUrl: reader(`
export default async (context) => {
  const url = await context.seedUrl();
  return new Reader(async (key) => {
    const response = await fetch(url + key, { headers: { connection: "close" } });
    return response.status === 404 ? undefined : new Uint8Array(await response.arrayBuffer());
  });
};`),
  readerSeededByDefinition: reader(`
const places = new WeakMap();
export default {
  create() {
    const place = new Map();
    const store = new Reader((key) => place.get(key));
    places.set(store, place);
    return store;
  },
  seed(store, entries) { for (const [key, value] of entries) places.get(store).set(key, value); },
};`),
};
