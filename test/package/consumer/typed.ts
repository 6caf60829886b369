import { defineStore, MemoryStore } from "zarr-store-conform";

enum Name {
  Typed = "typed",
}

export default defineStore<MemoryStore>({ name: Name.Typed, create: () => new MemoryStore() });
