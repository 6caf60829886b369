export {
  type ConformanceOptions,
  type DescribeOptions,
  describeFailure,
  type PlannedRequirement,
  planConformance,
  runConformance,
  type SelectionOptions,
} from "./api/index.js";
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
export { type Config, defineConfig, type StoreEntry } from "./config/define-config.js";
export type { Settings } from "./config/settings.js";
export { type ExpectingOptions, StoreExpectingTestBuffer } from "./harness/index.js";
export { LoadError } from "./load/load-error.js";
export type { CreateReporter, Output, Reporter, ReporterOptions } from "./reporters/reporter.js";
export {
  type Dialect,
  failsRun,
  type Level,
  type Report,
  type RequirementSummary,
  type Result,
  type RunEvent,
  type Summary,
  type Verdict,
} from "./results/index.js";
export { RunFailed } from "./runner/run-failed.js";
export { UsageError } from "./runner/usage-error.js";
export {
  defineSuite,
  type Requirement,
  type RequirementInput,
  requirement,
  type Scenario,
  type Suite,
} from "./spec/index.js";
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
