/** Where entries lie on a seed server: below a path, as in most buckets, which a store must not lose. */
export const seedPath = "/data/store.zarr/";
