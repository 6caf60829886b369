import {
  exactly,
  pattern,
  put,
  type Requirement,
  settle,
  verifyRead,
  zarrPython,
  zarrSpec,
} from "../../src/spec/index.js";

const sources = [zarrSpec("Abstract store interface, set"), zarrPython("Store.set")];
const common = { level: "must", since: "1.0.0", needs: ["set"], sources } as const;
const text = (source: string) => new TextEncoder().encode(source);

/** What a value may look like to something that guesses: the beginnings of formats, and text of all kinds. */
const lookalikes: Readonly<Record<string, Uint8Array>> = {
  "an empty object": text("{}"),
  null: text("null"),
  undefined: text("undefined"),
  false: text("false"),
  "a number": text("0"),
  "a JSON string": text('"text"'),
  "white space": text(" \t\r\n "),
  "ends of lines": text("a\r\nb\rc\n\n"),
  "a byte order mark": Uint8Array.of(0xef, 0xbb, 0xbf, 0x61),
  "a byte order mark of UTF-16": Uint8Array.of(0xff, 0xfe, 0x61, 0x00),
  "letters with accents, decomposed": text("e\u0301"),
  base64: text("base64:AAAA"),
  "base64 without a name": text("SGVsbG8="),
  hexadecimal: text("deadbeef"),
  "an address": text("data:text/plain,hello"),
  "a reference": text('["https://example.org/x",0,4]'),
  "a buffer of Node's in JSON": text('{"type":"Buffer","data":[1,2,3]}'),
  "bytes by their places": text('{"0":1,"1":2}'),
  "an HTML page": text("<!doctype html><title>404</title>"),
  "percent signs": text("%7B%7D%00"),
  // A complete stream of gzip, of zlib and of zstd each, which something helpful might inflate.
  gzip: Uint8Array.from(atob("H4sIAAAAAAAAA0tMTEwEAEXlmK0EAAAA"), (byte) => byte.charCodeAt(0)),
  zlib: Uint8Array.from(atob("eJxLTExMBAADzgGF"), (byte) => byte.charCodeAt(0)),
  zstd: Uint8Array.from(atob("KLUv/QBYIQAAYWFhYQ=="), (byte) => byte.charCodeAt(0)),
  "an archive": Uint8Array.of(0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)),
  "one zero byte": Uint8Array.of(0),
  zeros: new Uint8Array(64),
  "many zeros": new Uint8Array(20_000),
  "all ones": new Uint8Array(64).fill(0xff),
  spaces: new Uint8Array(64).fill(0x20),
};

/** Metadata as people and programs write it; to parse it and write it anew changes each of these. */
const documents: Readonly<Record<string, string>> = {
  "a/zarr.json": '{\n  "zarr_format": 3,\n  "node_type": "group"\n}\n',
  "b/zarr.json": '{"b":1,"a":2,"1":3}',
  "c/.zattrs": '{"é":"\\u00e9 \\/ 𝄞","n":1.0,"big":12345678901234567890}',
  "d/.zattrs": '{"fill_value":NaN,"note":"as version 2 has it"}',
  "e/.zarray": "\ufeff{}",
  "f/.zgroup": '{"zarr_format":2}\r\n',
  "g/zarr.json": '{\r\n  "zarr_format": 3\r\n}\r\n',
};

/** So often a key is asked for in vain. */
const misses = 12;

/** Values are bytes, whatever they look like. */
export const opaque: readonly Requirement[] = [
  {
    ...common,
    id: "set.opaque-values",
    title:
      "A value that looks like text, JSON, base64, a page or a compressed stream is read back as it was set.",
    why: "Chunks are compressed streams, and any bytes at all: a store that guesses what they are loses some of them.",
    example: 'set("c/0", the bytes of "base64:AAAA"), then get("c/0", prototype) → the same 11 bytes',
    rulings: exactly,
    run: async (scenario) => {
      const cases = Object.entries(lookalikes).map(([label, value], i) => ({
        label,
        value,
        key: `opaque/c/${i}`,
      }));
      await Promise.all(cases.map(({ key, value }) => put(scenario, key, value)));
      await Promise.all(cases.map((read) => verifyRead(scenario, exactly, read)));
    },
  },
  {
    ...common,
    id: "set.metadata-verbatim",
    title: "Metadata is read back as it was set, to the last blank: it is neither parsed nor written anew.",
    why: "Parsed and written anew, 1.0 becomes 1, large numbers are rounded, and the NaN of version 2 is an error.",
    example: 'set("zarr.json", an indented document), then get("zarr.json", prototype) → the same bytes',
    rulings: exactly,
    run: async (scenario) => {
      const cases = Object.entries(documents).map(([key, source]) => ({
        key,
        value: text(source),
        label: `"${key}"`,
      }));
      await Promise.all(cases.map(({ key, value }) => put(scenario, key, value)));
      await Promise.all(cases.map((read) => verifyRead(scenario, exactly, read)));
    },
  },
  {
    ...common,
    id: "set.visible-after-miss",
    title: "A key that was missing when it was read is there once it has been set.",
    why: "A writer looks for a chunk before it writes it. A store that remembers the miss loses what was written.",
    example: 'get("c/0", prototype) → undefined, set("c/0", 00 01), then get("c/0", prototype) → 00 01',
    rulings: exactly,
    run: async (scenario) => {
      const [key, value] = ["array/c/0", pattern(20, 4)];
      // However the miss is told: that is for other requirements. Some remember those only that come again and again.
      for (let i = 0; i < misses; i++) await settle(() => scenario.store.get(key, scenario.prototype));
      await put(scenario, key, value);
      await verifyRead(scenario, exactly, { key, value });
    },
  },
];
