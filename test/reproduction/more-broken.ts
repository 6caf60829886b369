import { broken } from "../runner/broken-modules.js";

const overriding = (methods: string) =>
  `${broken.none.replace("class S", "class Correct")}\nclass S extends Correct {${methods}}`;

const listing = (methods: string) => `
class S {
  values = new Map();
  async get(key, prototype, range) {
    const value = this.values.get(key);
    return value && prototype.buffer.fromBytes(value);
  }
  async set(key, value) { this.values.set(key, value.toBytes()); }
  async *list() { yield* this.values.keys(); }
  async *listPrefix(prefix) { for (const key of this.values.keys()) if (key.startsWith(prefix)) yield key; }
  async *listDir(prefix) {
    const directory = prefix === "" || prefix.endsWith("/") ? prefix : prefix + "/";
    const names = [...this.values.keys()].filter((key) => key.startsWith(directory));
    yield* new Set(names.map((key) => key.slice(directory.length).split("/")[0]));
  }
  async isEmpty(prefix) {
    const directory = prefix === "" || prefix.endsWith("/") ? prefix : prefix + "/";
    return ![...this.values.keys()].some((key) => key.startsWith(directory));
  }
  ${methods}
}`;

/** The source of further stores that are wrong in one way each, and of what they are when mended, as a class \`S\`. */
export const more = {
  zarrMended: broken.zarr.replace(
    "value.slice(-range.suffix)",
    "value.slice(Math.max(0, value.length - range.suffix))",
  ),
  zarrjsMended: broken.zarrjs.replace(".slice(0, -1)", ".slice(0)"),
  nulls: overriding("async get(key) { return (await super.get(key)) ?? null; }"),
  keeping: overriding("async set(key, value) { this.values.set(key, value); }"),
  handing: overriding("async get(key) { return this.values.get(key); }"),
  sharing: overriding(`
    shown = new Map();
    async get(key) {
      const value = await super.get(key);
      if (value && !this.shown.has(key)) this.shown.set(key, value);
      return value && this.shown.get(key);
    }`),
  lists: listing(""),
  listsShort: listing(
    "async *list() { for (const key of this.values.keys()) if (!key.includes('c')) yield key; }",
  ),
  neverEmpty: listing("async isEmpty() { return true; }"),
};
