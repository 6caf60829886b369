import { by, type ExpectedVerdicts } from "./accusations.js";

const zarrjs = { package: "zarr", version: "0.6.3" };
const lent = by("zarr-own-memory", { buffers: ["get-copies", "results-apart"] });

/** The stores of zarr.js. */
export const storesOfZarrjs: readonly ExpectedVerdicts[] = [
  {
    module: "zarrjs-memory-store",
    ...zarrjs,
    failed: {
      ...by("zarr-memory-store-missing", {
        missing: ["whole", "sentinel"],
        model: ["sequences"],
        arrays: ["fill-value", "metadata", "write-v3", "partial-write", "random-writes"],
      }),
      ...by("zarr-memory-store-lost", { keys: ["value-and-children"], delete: ["key-and-directory"] }),
      ...by("zarr-memory-store-directory", { delete: ["directory"] }),
      ...by("zarr-inherited-names", { exists: ["inherited-names"], missing: ["names-of-objects"] }),
    },
    warned: {
      ...by("zarr-memory-store-missing", { missing: ["fresh-store"], delete: ["missing-key"] }),
      ...by("zarr-memory-store-directory", {
        missing: ["directory"],
        exists: ["directory"],
      }),
      ...by("zarr-memory-store-keys", { methods: ["implemented"] }),
      ...lent,
    },
  },
  {
    module: "zarrjs-object-store",
    ...zarrjs,
    failed: {},
    warned: { ...by("zarr-inherited-names", { keys: ["names-of-objects"] }), ...lent },
  },
];
