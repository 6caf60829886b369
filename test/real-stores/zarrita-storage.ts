import { by, type ExpectedVerdicts } from "./accusations.js";
import { files, torn } from "./files.js";

const zarritaStorage = { package: "@zarrita/storage", version: "0.2.0" };

const fetched = {
  failed: {
    ...by("zarrita-storage-fetch-whole", {
      "byte-range": ["range-zero-length", "grid", "ignored-by-server"],
    }),
    ...by("zarrita-storage-fetch-keys", {
      keys: ["address", "blanks", "files", "pattern", "percent", "punctuation", "separators", "stays-inside"],
    }),
  },
  warned: {
    ...by("zarrita-storage-fetch-whole", {
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
    ...by("zarrita-storage-fetch-keys", { keys: ["dot-segments"] }),
  },
};

const inherited = by("zarrita-storage-zip-inherited", {
  exists: ["inherited-names"],
  missing: ["names-of-objects"],
});

const overread = {
  failed: by("zarrita-storage-zip-overread", {
    "byte-range": [
      "range-past-end",
      "range-start-at-end",
      "range-start-past-end",
      "suffix-exceeds-size",
      "empty-value-range",
      "empty-value-suffix",
      "grid",
      "huge-numbers",
    ],
  }),
  warned: by("zarrita-storage-zip-overread", {
    "byte-range": ["negative-range", "grid-malformed", "other-number-types"],
  }),
};

const unchecked = by("zarrita-storage-zip-abort", {
  "byte-range": ["not-whole-numbers", "suffix-not-whole-number"],
});

/** The stores of `@zarrita/storage`. */
export const storesOfZarritaStorage: readonly ExpectedVerdicts[] = [
  { module: "file-system-store", ...zarritaStorage, ...files, racy: torn },
  {
    module: "fetch-store",
    ...zarritaStorage,
    failed: { ...fetched.failed, ...by("zarrita-storage-fetch-whole", { "byte-range": ["suffix-zero"] }) },
    warned: fetched.warned,
  },
  { module: "fetch-store-suffix", ...zarritaStorage, ...fetched },
  {
    module: "zip-stored",
    ...zarritaStorage,
    failed: { ...overread.failed, ...inherited },
    warned: { ...overread.warned, ...unchecked },
  },
  {
    module: "zip-stored-blob",
    ...zarritaStorage,
    failed: { ...overread.failed, ...inherited },
    warned: overread.warned,
    crashed: unchecked,
  },
  {
    module: "zip-deflated",
    ...zarritaStorage,
    failed: {
      ...by("zarrita-storage-zip-slice", { "byte-range": ["suffix-zero", "grid"] }),
      ...inherited,
    },
    warned: by("zarrita-storage-zip-slice", {
      "byte-range": [
        "negative-range",
        "negative-suffix",
        "not-whole-numbers",
        "suffix-not-whole-number",
        "grid-malformed",
        "other-number-types",
      ],
    }),
  },
];
