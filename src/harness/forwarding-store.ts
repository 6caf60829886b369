import type { Buffer, BufferPrototype } from "../buffer/index.js";
import type { ByteRequest, CallOptions, Store } from "../store/index.js";

type Method<M extends keyof Store> = NonNullable<Store[M]>;

const optionalMethods = [
  "getPartialValues",
  "exists",
  "getSize",
  "getSizePrefix",
  "set",
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
] as const satisfies readonly (keyof Store)[];

/**
 * A store around another one. It has the optional methods and flags that the inner store has and no
 * others, since the absence of a method means that the store lacks the capability.
 */
export abstract class ForwardingStore implements Store {
  declare getPartialValues?: Method<"getPartialValues">;
  declare exists?: Method<"exists">;
  declare getSize?: Method<"getSize">;
  declare getSizePrefix?: Method<"getSizePrefix">;
  declare set?: Method<"set">;
  declare setPartialValues?: Method<"setPartialValues">;
  declare setIfNotExists?: Method<"setIfNotExists">;
  declare delete?: Method<"delete">;
  declare deleteDir?: Method<"deleteDir">;
  declare clear?: Method<"clear">;
  declare list?: Method<"list">;
  declare listPrefix?: Method<"listPrefix">;
  declare listDir?: Method<"listDir">;
  declare isEmpty?: Method<"isEmpty">;
  declare open?: Method<"open">;
  declare close?: Method<"close">;
  declare withReadOnly?: Method<"withReadOnly">;
  declare equals?: Method<"equals">;
  declare readonly readOnly?: boolean;
  declare readonly supportsWrites?: boolean;
  declare readonly supportsDeletes?: boolean;
  declare readonly supportsListing?: boolean;
  declare readonly supportsPartialWrites?: boolean;

  /** @param without methods that the inner store has and this one must not */
  constructor(inner: Store, without: readonly (keyof Store)[] = []) {
    // Made for every scenario: plain assignments cost a third of definitions.
    const methods: Record<string, unknown> = this as object as Record<string, unknown>;
    for (const method of optionalMethods) {
      const member = inner[method];
      if (member && !without.includes(method)) methods[method] = member.bind(inner);
    }
    for (const flag of [
      "readOnly",
      "supportsWrites",
      "supportsDeletes",
      "supportsListing",
      "supportsPartialWrites",
    ] as const) {
      if (inner[flag] !== undefined) Object.defineProperty(this, flag, { get: () => inner[flag] });
    }
  }

  abstract get(
    key: string,
    prototype: BufferPrototype,
    byteRange?: ByteRequest,
    options?: CallOptions,
  ): Promise<Buffer | undefined>;
}
