import type { Project } from "./project.js";

/** The definition of a store to begin with, which conforms as it is. */
export function storeText({ typescript }: Project): string {
  const types = typescript ? "<string, Uint8Array>" : "";
  return `import { defineStore } from "zarr-store-conform";

// Your store in the place of this map, such as: import { MyStore } from "../src/mystore.js";
export default defineStore({
  name: "mystore",
  // A fresh, independent store for every call; it is given a context, with \`dir\`, an empty directory of its own.
  create: () => new Map${types}(),
  // For a store that cannot write: put these values into its backend.
  // seed: async (store, entries) => {},
  // Close what the store holds open.
  // destroy: async (store) => {},
});
`;
}

/** A configuration with one store. */
export function configText(name: string, module: string): string {
  const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
  return `import { defineConfig } from "zarr-store-conform";

export default defineConfig({
  stores: {
    ${key}: ${JSON.stringify(module)},
  },
});
`;
}
