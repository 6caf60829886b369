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

const costly = (ranged: string) => `
class S {
  constructor(url) { this.url = url; }
  async get(key) { const r = await fetch(this.url + key.slice(1)); return r.ok ? new Uint8Array(await r.arrayBuffer()) : undefined; }
  async getRange(key, { offset, length, suffixLength }) {
    if (suffixLength !== undefined) return (await this.get(key))?.slice(-suffixLength);
    return ${ranged};
  }
}
export default async (context) => new S(await context.seedUrl());`;

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
  forgetful: overriding(`
    async getRange(key, range) {
      const first = !this.asked?.has(key + JSON.stringify(range));
      (this.asked ??= new Set()).add(key + JSON.stringify(range));
      const value = this.values.get(key);
      if (first && value && range.offset >= value.length) throw new RangeError("past the end");
      return super.getRange(key, range);
    }`),
  oddLengths: overriding(`
    async set(key, value) { return super.set(key, this.values.get(key)?.length === value.length ? this.values.get(key) : value); }`),
  zeroEnded: overriding(`
    async get(key) {
      const value = await super.get(key);
      if (value && !/json|[.]z/.test(key)) value[value.length - 1] ^= 1;
      return value;
    }`),
  exiting: overriding(`
    async getRange(key, range) { if (range.suffixLength === 0) process.exit(3); return super.getRange(key, range); }`),
  blocking: overriding(`
    async getRange(key, range) { while (range.suffixLength === 0); return super.getRange(key, range); }`),
  clamping: `${broken.none}
    const define = (S) => ({ create: () => new S(), policies: { rangePastEnd: "error" } });
    export default define(S);`,
  refusingPastEnd: `${overriding(`
    async getRange(key, range) {
      const value = this.values.get(key);
      if (value && range.offset + range.length > value.length) throw new RangeError("past the end");
      return super.getRange(key, range);
    }`)}
    export default { create: () => new S(), policies: { rangePastEnd: "error" } };`,
  costly: costly(
    "fetch(this.url + key.slice(1)).then(async (r) => r.ok ? new Uint8Array(await r.arrayBuffer()).slice(offset, offset + length) : undefined)",
  ),
  frugal: costly(
    "fetch(this.url + key.slice(1), { headers: { range: 'bytes=' + offset + '-' + (offset + length - 1) } }).then(async (r) => r.ok ? new Uint8Array(await r.arrayBuffer()) : undefined)",
  ),
};
