import type { SourceReference } from "../../src/results/index.js";

const specs = "https://zarr-specs.readthedocs.io/en/latest";

/** The Zarr v2 storage specification. */
export function zarrV2(section: string): SourceReference {
  const anchor = section.toLowerCase().replaceAll(" ", "-");
  return {
    document: "Zarr storage specification version 2",
    section,
    url: `${specs}/v2/v2.0.html#${anchor}`,
  };
}

/** The page of a codec of Zarr v3; `section` is one of its headings. */
export function zarrCodec(name: string, section: string): SourceReference {
  const anchor = section.toLowerCase().replaceAll(" ", "-");
  return {
    document: `Zarr v3 codec ${name}`,
    section,
    url: `${specs}/v3/codecs/${name}/index.html#${anchor}`,
  };
}

/** The codec zstd, which is registered beside the specification. */
export const zstd: SourceReference = {
  document: "Zarr extensions, codec zstd",
  section: "Codec name",
  url: "https://github.com/zarr-developers/zarr-extensions/tree/main/codecs/zstd",
};

/** zarrita's own pages; `section` is one of its packages' topics. */
export function zarrita(section: string): SourceReference {
  return { document: "zarrita, packages", section, url: "https://zarrita.dev/packages/zarrita" };
}
