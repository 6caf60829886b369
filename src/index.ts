export {
  Buffer,
  type BufferPrototype,
  type DataTypeName,
  defaultBufferPrototype,
  NDArray,
  type NDArrayLike,
  NDBuffer,
  NDBufferUsingTestNDArrayLike,
  TestBuffer,
  TestNDArrayLike,
  testBufferPrototype,
} from "./buffer/index.js";
export { type ExpectingOptions, StoreExpectingTestBuffer } from "./harness/index.js";
export type { Report, Result, RunEvent, Verdict } from "./results/index.js";
export {
  type ByteRequest,
  type CallOptions,
  type Capability,
  defineStore,
  type KeyRange,
  MemoryStore,
  type MemoryStoreOptions,
  type OffsetByteRequest,
  type Policies,
  type RangeByteRequest,
  type Store,
  type StoreContext,
  type StoreDefinition,
  StoreError,
  type SuffixByteRequest,
} from "./store/index.js";
