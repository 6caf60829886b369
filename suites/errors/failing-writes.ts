import {
  attempt,
  bufferOf,
  type CallResult,
  everywhere,
  given,
  judgeRead,
  type Outcome,
  pattern,
  type Requirement,
  type Scenario,
  settle,
  zarritaStorage,
  zarrPython,
} from "../../src/spec/index.js";
import type { Capability, Store } from "../../src/store/index.js";

const common = { level: "should", since: "1.0.0" } as const;

const [key, absent] = ["array/c/0", "array/c/9"] as const;
const [old, part] = [pattern(40, 1), pattern(10, 2)];

/** A way to change a store, with what the key holds where it took effect. */
interface FailingWrite {
  topic: string;
  what: string;
  call: string;
  example: string;
  capability: Capability;
  at: string;
  after: Uint8Array | undefined;
  make(store: Store, scenario: Scenario): Promise<void> | undefined;
}

const patched = Uint8Array.from([...part, ...old.subarray(part.length)]);

const writes: readonly FailingWrite[] = [
  {
    topic: "set",
    what: "A `set`",
    call: `set("${key}", 10 bytes)`,
    example: 'set("c/0", 00) when the disk is full → an error',
    capability: "set",
    at: key,
    after: part,
    make: (store, scenario) => store.set?.(key, bufferOf(scenario, part)),
  },
  {
    topic: "set-range",
    what: "A `set` of a range",
    call: `set("${key}", 10 bytes, [0, 10])`,
    example: 'set("c/0", 00, [0, 1]) when the disk is full → an error',
    capability: "set.range",
    at: key,
    after: patched,
    make: (store, scenario) => store.set?.(key, bufferOf(scenario, part), [0, part.length]),
  },
  {
    topic: "set-partial-values",
    what: "A `setPartialValues`",
    call: `setPartialValues([["${key}", 0, 10 bytes]])`,
    example: 'setPartialValues([["c/0", 0, 00]]) when the disk is full → an error',
    capability: "setPartialValues",
    at: key,
    after: patched,
    make: (store, scenario) => store.setPartialValues?.([[key, 0, bufferOf(scenario, part)]]),
  },
  {
    topic: "set-if-not-exists",
    what: "A `setIfNotExists`",
    call: `setIfNotExists("${absent}", 10 bytes)`,
    example: 'setIfNotExists("c/9", 00) when the server is gone → an error',
    capability: "setIfNotExists",
    at: absent,
    after: part,
    make: (store, scenario) => store.setIfNotExists?.(absent, bufferOf(scenario, part)),
  },
  {
    topic: "delete",
    what: "A `delete`",
    call: `delete("${key}")`,
    example: 'delete("c/0") when the server is gone → an error',
    capability: "delete",
    at: key,
    after: undefined,
    make: (store) => store.delete?.(key),
  },
  {
    topic: "delete-dir",
    what: "A `deleteDir`",
    call: 'deleteDir("array")',
    example: 'deleteDir("array") when the server is gone → an error',
    capability: "deleteDir",
    at: key,
    after: undefined,
    make: (store) => store.deleteDir?.("array"),
  },
  {
    topic: "clear",
    what: "A `clear`",
    call: "clear()",
    example: "clear() when the server is gone → an error",
    capability: "clear",
    at: key,
    after: undefined,
    make: (store) => store.clear?.(),
  },
];

const because = "the backend fails, and what was written is not there";

/** What is found where the write should have taken effect, by every other way that there is to look there. */
async function found(scenario: Scenario, at: string): Promise<Outcome[]> {
  const { store, prototype } = scenario;
  const here = await settle(() => store.get(at, prototype));
  if (!scenario.can("reopen")) return [here];
  const reopened = await attempt("reopen", () => scenario.reopen());
  return reopened.ok ? [here, await settle(() => reopened.value.get(at, prototype))] : [here];
}

/** A write that is said to be done must have been done: a fault may be of reads alone. */
async function judge(scenario: Scenario, write: FailingWrite, result: CallResult<unknown>): Promise<void> {
  if (!result.ok) return scenario.judge({ standing: "right" });
  const { call, at, after } = write;
  const outcomes = await found(scenario, at);
  const lost = outcomes.find(({ kind }) => kind !== (after === undefined ? "missing" : "bytes"));
  if (lost !== undefined) {
    const failure = { code: "call.accepted", args: { call, because } } as const;
    return scenario.judge({ standing: "wrong", label: call, failure });
  }
  const rulings = everywhere(after === undefined ? "missing" : "exact");
  for (const outcome of outcomes)
    judgeRead(scenario, rulings, { key: at, value: after, label: call }, outcome);
}

/** Writes to a backend that no longer answers. */
export const failingWrites: readonly Requirement[] = writes.map((write) => ({
  ...common,
  id: `errors.failing-backend-${write.topic}`,
  title: `${write.what} that the backend fails rejects; it does not resolve as if it were done.`,
  why: "Nobody writes a chunk again that was said to be stored, and nobody misses it before it is read.",
  example: write.example,
  sources: [zarrPython("Store.set"), zarritaStorage("AsyncWritable.set")],
  needs: ["own", "fault", write.capability],
  given: given(`values that ${write.topic} fails on`, () => [[key, old]]),
  run: async (scenario) => {
    await scenario.fault();
    await judge(scenario, write, await attempt(write.call, () => write.make(scenario.store, scenario)));
  },
}));
