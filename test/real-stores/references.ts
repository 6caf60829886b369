import { by, type ExpectedVerdicts } from "./accusations.js";

const zarritaStorage = { package: "@zarrita/storage", version: "0.2.0" };

const encoded = {
  failed: by("zarrita-storage-reference-keys", {
    keys: [
      "address",
      "blanks",
      "files",
      "pattern",
      "percent",
      "punctuation",
      "separators",
      "unicode",
      "words",
    ],
  }),
  warned: by("zarrita-storage-reference-keys", { keys: ["dot-segments"] }),
};

/** `ReferenceStore` of `@zarrita/storage`, by the form of its references. */
export const referenceStores: readonly ExpectedVerdicts[] = [
  {
    module: "reference-inline",
    ...zarritaStorage,
    failed: {
      ...by("zarrita-storage-reference-inline", {
        "byte-range": [
          "whole-empty",
          "range-within",
          "range-past-end",
          "range-zero-length",
          "range-start-at-end",
          "range-start-past-end",
          "offset-within",
          "suffix-within",
          "suffix-zero",
          "empty-value-range",
          "empty-value-suffix",
          "grid",
          "huge-numbers",
          "at-once",
          "block-sizes",
          "block-boundaries",
          "parts-and-whole",
          "random-ranges",
          "told-apart",
          "metadata",
        ],
        arrays: ["sharded-index-end", "sharded-index-start", "empty-inner-chunk", "merged-reads"],
      }),
      ...encoded.failed,
    },
    warned: {
      ...by("zarrita-storage-reference-inline", {
        "byte-range": [
          "inverted",
          "negative-range",
          "negative-suffix",
          "not-whole-numbers",
          "suffix-not-whole-number",
          "grid-malformed",
          "other-number-types",
        ],
      }),
      ...encoded.warned,
    },
  },
  {
    module: "reference-parts",
    ...zarritaStorage,
    failed: {
      ...by("zarrita-storage-reference-parts", {
        "byte-range": [
          "range-zero-length",
          "suffix-within",
          "suffix-exceeds-size",
          "grid",
          "block-sizes",
          "told-apart",
          "metadata",
        ],
        arrays: ["sharded-index-end", "empty-inner-chunk", "merged-reads"],
      }),
      ...encoded.failed,
    },
    warned: {
      ...by("zarrita-storage-reference-parts", {
        "byte-range": [
          "negative-range",
          "not-whole-numbers",
          "suffix-not-whole-number",
          "grid-malformed",
          "other-number-types",
        ],
      }),
      ...encoded.warned,
    },
  },
  {
    module: "reference-urls",
    ...zarritaStorage,
    failed: {
      ...by("zarrita-storage-reference-url", {
        "byte-range": [
          "whole",
          "whole-empty",
          "range-within",
          "offset-within",
          "suffix-within",
          "grid",
          "at-once",
          "block-sizes",
          "block-boundaries",
          "parts-and-whole",
          "random-ranges",
          "told-apart",
          "metadata",
          "many-values",
        ],
        arrays: [
          "v2-chunks",
          "v3-chunks",
          "scalar",
          "fill-value",
          "f-order",
          "transpose",
          "big-endian",
          "gzip",
          "zstd",
          "blosc",
          "crc32c",
          "metadata",
          "consolidated",
          "sharded-index-end",
          "sharded-index-start",
          "empty-inner-chunk",
          "merged-reads",
        ],
      }),
      ...by("zarrita-storage-reference-keys", {
        keys: ["address", "blanks", "pattern", "punctuation", "separators", "unicode", "words"],
      }),
    },
    warned: {
      ...by("zarrita-storage-reference-url", {
        "byte-range": ["range-past-end", "suffix-exceeds-size"],
        arrays: ["malformed-metadata"],
        keys: ["files", "percent"],
      }),
      ...by("zarrita-storage-reference-parts", { "byte-range": ["not-whole-numbers", "other-number-types"] }),
    },
  },
];
