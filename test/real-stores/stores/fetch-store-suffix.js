import { FetchStore } from "@zarrita/storage";

/** zarrita's store over HTTP, with suffix requests (`bytes=-n`). */
export default {
  name: "FetchStore, useSuffixRequest",
  create: async ({ seedUrl }) => new FetchStore(await seedUrl(), { useSuffixRequest: true }),
};
