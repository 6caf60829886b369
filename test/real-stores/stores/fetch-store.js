import { FetchStore } from "@zarrita/storage";

/** zarrita's store over HTTP, which asks for the length first to read a suffix. */
export default { name: "FetchStore", create: async ({ seedUrl }) => new FetchStore(await seedUrl()) };
