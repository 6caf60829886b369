/**
 * What a store may be able to do. The last five are of its definition: `own`, that every scenario can have a
 * store of its own; `reopen`, `peek` and `fault`, that the hooks of these names are there; `cost`, that it
 * reads from `context.seedUrl()`, where requests and bytes are counted.
 * A requirement names those it needs; one that the store lacks makes
 * the requirement `unsupported`, with the reason given.
 */
export const capabilities = [
  "get",
  "get.range",
  "get.offset",
  "get.suffix",
  "getPartialValues",
  "exists",
  "getSize",
  "getSizePrefix",
  "set",
  "set.range",
  "setPartialValues",
  "setIfNotExists",
  "delete",
  "deleteDir",
  "clear",
  "list",
  "listPrefix",
  "listDir",
  "isEmpty",
  "open",
  "close",
  "withReadOnly",
  "equals",
  "own",
  "reopen",
  "peek",
  "fault",
  "cost",
] as const;

/** One of {@link capabilities}. */
export type Capability = (typeof capabilities)[number];
