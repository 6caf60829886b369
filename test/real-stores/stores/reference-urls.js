import { ReferenceStore } from "@zarrita/storage";

/** zarrita's store of references, each to a whole file: `[url]`. */
export default {
  name: "ReferenceStore, whole files",
  create: async ({ seed, seedUrl }) => {
    const root = await seedUrl();
    const urlOf = (key) => root + key.split("/").map(encodeURIComponent).join("/");
    return ReferenceStore.fromSpec(Object.fromEntries(Array.from(seed.keys(), (key) => [key, [urlOf(key)]])));
  },
};
