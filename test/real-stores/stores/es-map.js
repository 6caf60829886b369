import { defineStore } from "zarr-store-conform";
export default defineStore({ name: "Map", create: () => new Map() });
