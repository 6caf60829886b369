/** Requirement ids, each with the script in `docs/findings` that proves the accusation without this tool. */
export type Accusations = Readonly<Record<string, string>>;

/** What a store that nobody here wrote is accused of. */
export interface ExpectedVerdicts {
  /** The definition module, in `stores`. */
  module: string;
  package: string;
  /** The version that was read by hand. Another one has to be read again. */
  version: string;
  failed: Accusations;
  warned: Accusations;
  /** What ends the process on Node 20, so that the store has to run in one of its own. */
  crashed?: Accusations;
}

/** The same proof for several requirements that one defect breaks. */
function by(script: string, ...ids: string[]): Accusations {
  return Object.fromEntries(ids.map((id) => [id, script]));
}

const files = {
  failed: by(
    "zarrita-storage-fs-padding",
    "byte-range.range-past-end",
    "byte-range.range-start-at-end",
    "byte-range.range-start-past-end",
    "byte-range.suffix-exceeds-size",
    "byte-range.empty-value-range",
    "byte-range.empty-value-suffix",
  ),
  warned: {
    ...by("zarrita-storage-fs-position", "byte-range.negative-range", "byte-range.not-whole-numbers"),
    ...by("zarrita-storage-fs-missing", "missing.directory", "missing.below-value"),
  },
};

const stale = by("zarrita-caching-stale", "set.read-between-writes");

const fetched = {
  failed: by("zarrita-storage-fetch-whole", "byte-range.range-zero-length"),
  warned: by(
    "zarrita-storage-fetch-whole",
    "byte-range.inverted",
    "byte-range.negative-range",
    "byte-range.negative-suffix",
    "byte-range.not-whole-numbers",
    "byte-range.suffix-not-whole-number",
  ),
};

const overread = by(
  "zarrita-storage-zip-overread",
  "byte-range.range-past-end",
  "byte-range.range-start-at-end",
  "byte-range.range-start-past-end",
  "byte-range.suffix-exceeds-size",
  "byte-range.empty-value-range",
  "byte-range.empty-value-suffix",
);

const zarrita = { package: "zarrita", version: "0.7.5" };
const zarritaStorage = { package: "@zarrita/storage", version: "0.2.0" };
const zarrjs = { package: "zarr", version: "0.6.3" };
const none = { failed: {}, warned: {} };

/** Every store in `stores`. */
export const expected: readonly ExpectedVerdicts[] = [
  // A `Map` is the store that zarrita's documentation names first.
  { module: "es-map", ...zarrita, ...none },
  {
    module: "coalescing-over-correct",
    ...zarrita,
    failed: {},
    warned: by("zarrita-coalescing-short-read", "byte-range.range-past-end"),
  },
  { module: "coalescing-over-files", ...zarrita, ...files },
  { module: "caching-over-correct", ...zarrita, failed: stale, warned: {} },
  { module: "caching-over-files", ...zarrita, failed: { ...files.failed, ...stale }, warned: files.warned },
  { module: "file-system-store", ...zarritaStorage, ...files },
  {
    module: "fetch-store",
    ...zarritaStorage,
    failed: { ...fetched.failed, ...by("zarrita-storage-fetch-whole", "byte-range.suffix-zero") },
    warned: fetched.warned,
  },
  { module: "fetch-store-suffix", ...zarritaStorage, ...fetched },
  {
    module: "zip-stored",
    ...zarritaStorage,
    failed: overread,
    warned: {
      ...by("zarrita-storage-zip-overread", "byte-range.negative-range"),
      ...by(
        "zarrita-storage-zip-abort",
        "byte-range.not-whole-numbers",
        "byte-range.suffix-not-whole-number",
      ),
    },
  },
  {
    module: "zip-stored-blob",
    ...zarritaStorage,
    failed: overread,
    warned: by("zarrita-storage-zip-overread", "byte-range.negative-range"),
    crashed: by(
      "zarrita-storage-zip-abort",
      "byte-range.not-whole-numbers",
      "byte-range.suffix-not-whole-number",
    ),
  },
  {
    module: "zip-deflated",
    ...zarritaStorage,
    failed: by("zarrita-storage-zip-slice", "byte-range.suffix-zero"),
    warned: by(
      "zarrita-storage-zip-slice",
      "byte-range.negative-range",
      "byte-range.negative-suffix",
      "byte-range.not-whole-numbers",
      "byte-range.suffix-not-whole-number",
    ),
  },
  {
    module: "reference-inline",
    ...zarritaStorage,
    failed: by(
      "zarrita-storage-reference-inline",
      "byte-range.whole-empty",
      "byte-range.range-within",
      "byte-range.range-past-end",
      "byte-range.range-zero-length",
      "byte-range.range-start-at-end",
      "byte-range.range-start-past-end",
      "byte-range.offset-within",
      "byte-range.suffix-within",
      "byte-range.suffix-zero",
      "byte-range.empty-value-range",
      "byte-range.empty-value-suffix",
    ),
    warned: by(
      "zarrita-storage-reference-inline",
      "byte-range.inverted",
      "byte-range.negative-range",
      "byte-range.negative-suffix",
      "byte-range.not-whole-numbers",
      "byte-range.suffix-not-whole-number",
    ),
  },
  {
    module: "reference-parts",
    ...zarritaStorage,
    failed: by(
      "zarrita-storage-reference-parts",
      "byte-range.range-zero-length",
      "byte-range.suffix-within",
      "byte-range.suffix-exceeds-size",
    ),
    warned: by(
      "zarrita-storage-reference-parts",
      "byte-range.negative-range",
      "byte-range.not-whole-numbers",
      "byte-range.suffix-not-whole-number",
    ),
  },
  {
    module: "reference-urls",
    ...zarritaStorage,
    failed: by(
      "zarrita-storage-reference-url",
      "byte-range.whole",
      "byte-range.whole-empty",
      "byte-range.range-within",
      "byte-range.offset-within",
      "byte-range.suffix-within",
      "buffers.result-type",
    ),
    warned: {
      ...by("zarrita-storage-reference-url", "byte-range.range-past-end", "byte-range.suffix-exceeds-size"),
      ...by("zarrita-storage-reference-parts", "byte-range.not-whole-numbers"),
    },
  },
  {
    module: "zarrjs-memory-store",
    ...zarrjs,
    failed: by("zarr-memory-store-missing", "missing.whole", "missing.sentinel"),
    warned: by("zarr-memory-store-directory", "missing.directory"),
  },
  { module: "zarrjs-object-store", ...zarrjs, ...none },
];
