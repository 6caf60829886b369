import { defineStore } from "zarr-store-conform";

export default defineStore({ name: "typed", create: (): Map<string, Uint8Array> => new Map() });
