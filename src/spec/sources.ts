import type { SourceReference } from "../results/index.js";

/** RFC 9110, HTTP Semantics. `section` is such as `14.1.2 Byte Ranges`. */
export function rfc9110(section: string): SourceReference {
  const number = section.split(" ")[0];
  return { document: "RFC 9110", section, url: `https://www.rfc-editor.org/rfc/rfc9110#section-${number}` };
}

/** The store interface of zarr-python; `member` is such as `Store.get`. */
export function zarrPython(member: string): SourceReference {
  return {
    document: "zarr-python, zarr.abc.store",
    section: member,
    url: "https://zarr.readthedocs.io/en/stable/api/zarr/abc/store/",
  };
}

/** zarr-python's own test classes; `member` is such as `StoreExpectingTestBuffer.set`. */
export function zarrTesting(member: string): SourceReference {
  return {
    document: "zarr-python, zarr.testing",
    section: member,
    url: "https://zarr.readthedocs.io/en/stable/api/zarr/testing/",
  };
}

/** The Zarr v3 core specification. */
export function zarrSpec(section: string, anchor = "abstract-store-interface"): SourceReference {
  return {
    document: "Zarr v3 core specification",
    section,
    url: `https://zarr-specs.readthedocs.io/en/latest/v3/core/index.html#${anchor}`,
  };
}

/** The store interface of zarrita.js; `member` is such as `AsyncReadable.getRange`. */
export function zarritaStorage(member: string): SourceReference {
  return {
    document: "@zarrita/storage, types",
    section: member,
    url: "https://zarrita.dev/packages/storage",
  };
}

/** The store interface of zarr.js 0.6; `member` is such as `Store.getItem`. */
export function zarrJs(member: string): SourceReference {
  return { document: "zarr.js 0.6, storage", section: member, url: "https://github.com/gzuidhof/zarr.js" };
}
