import { by, type ExpectedVerdicts } from "./accusations.js";

/** What `FileSystemStore` is accused of, on its own and below the wrappers of zarrita. */
export const files = {
  failed: {
    ...by("zarrita-storage-fs-padding", {
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
      model: ["sequences"],
    }),
    ...by("zarrita-storage-fs-names", { keys: ["stays-inside"] }),
  },
  warned: {
    ...by("zarrita-storage-fs-position", {
      "byte-range": ["negative-range", "not-whole-numbers", "grid-malformed", "other-number-types"],
    }),
    ...by("zarrita-storage-fs-missing", {
      missing: ["directory", "directory-range", "below-value"],
      delete: ["missing-key", "directory"],
      exists: ["directory"],
      keys: ["value-and-children"],
    }),
    ...by("zarrita-storage-fs-names", { keys: ["dot-segments", "surrogates"] }),
  },
} as const;

/** What comes of writing into the file that others read. */
export const torn: NonNullable<ExpectedVerdicts["racy"]> = {
  why: "a read has to fall between the truncation of a file and the last of its bytes",
  accusations: by("zarrita-storage-fs-torn", {
    concurrency: [
      "torn-read",
      "torn-range",
      "torn-suffix",
      "same-key-writes",
      "history",
      "history-with-deletes",
    ],
  }),
};
