import type { Buffer } from "../../src/buffer/index.js";
import { findBytes } from "../../src/spec/find-bytes.js";
import {
  attempt,
  given,
  holdKept,
  NotApplicable,
  overwrite,
  pattern,
  type Requirement,
  type Scenario,
  verifyKept,
  zarritaStorage,
  zarrPython,
} from "../../src/spec/index.js";
import type { ByteRequest, KeyRange } from "../../src/store/index.js";

const sources = [zarrPython("Store.get"), zarritaStorage("AsyncReadable.get")];
const common = {
  since: "1.0.0",
  needs: ["get"],
  sources,
  level: { zarr: "must", zarrita: "should", zarrjs: "should" },
} as const;

const sizes = [10, 65_537];
/** Each requirement has values of its own: in a store that breaks it they are changed. */
const valuesFor = (name: string) => given(name, () => sizes.map((size) => [`${size}/c/0`, pattern(size, 7)]));

/** The ways to read a value that the store has, each with the result as it was handed out. */
type Read = readonly [call: string, read: () => Promise<Buffer | undefined>];
const readsOf = ({ store, prototype, can }: Scenario, key: string): Read[] => {
  const get = (request?: ByteRequest) => () => store.get(key, prototype, request);
  const batch = async () => (await store.getPartialValues?.(prototype, [[key]]))?.[0];
  return [
    [`get("${key}")`, get()],
    ...(can("get.range") ? [[`get("${key}", a range)`, get({ start: 2, end: 9 })] as const] : []),
    ...(can("get.suffix") ? [[`get("${key}", a suffix)`, get({ suffix: 5 })] as const] : []),
    ...(can("getPartialValues") ? [[`getPartialValues of "${key}"`, batch] as const] : []),
  ];
};

/** The same reads, twice at once and the whole value with them; twice in one batch; and overlapping in one. */
type Reads = readonly [call: string, read: () => Promise<readonly (Buffer | undefined)[]>];
const twiceOf = (scenario: Scenario, key: string): Reads[] => {
  const { store, prototype } = scenario;
  const whole = () => store.get(key, prototype);
  const alone = readsOf(scenario, key).map(
    ([call, read]): Reads => [call, () => Promise.all([read(), read(), whole()])],
  );
  if (!scenario.can("getPartialValues")) return alone;
  const batch =
    (...members: readonly KeyRange[]) =>
    async () =>
      (await store.getPartialValues?.(prototype, members)) ?? [];
  const overlapping = [[key, { start: 0, end: 6 }] as const, [key, { start: 3, end: 9 }] as const];
  return [
    ...alone,
    [`getPartialValues of "${key}"`, batch([key], [key])],
    ...(scenario.can("get.range")
      ? [[`getPartialValues of parts of "${key}"`, batch(...overlapping)] as const]
      : []),
  ];
};

/** Why values that cannot be read tell nothing about their memory; other requirements are about that. */
const unread = "none of the values could be read";

/** So many bytes in a row are no coincidence; and Node's pool holds no value of this length. */
const telling = 32;
const unpooled = 5000;
const apartKeys = ["apart/c/0", "apart/c/1", "apart/c/2"] as const;
const apart = given("values beside each other", () =>
  apartKeys.map((key, i) => [key, pattern(unpooled, 120 + i)]),
);

/** Overwrites another key's bytes, where the memory around a result holds them; and says so. */
const overwriteAround = (result: Buffer, value: Uint8Array): boolean => {
  const around = new Uint8Array(result.asArrayLike().buffer);
  const at = findBytes(around, value.subarray(0, telling));
  if (at !== -1) around.fill(0xff, at, at + telling);
  return at !== -1;
};

/** What becomes of the memory that a read hands out. */
export const results: readonly Requirement[] = [
  {
    ...common,
    id: "buffers.get-copies",
    title:
      "What was read is the caller's: overwritten, it changes nothing in the store, whole value or part.",
    why: "Who works in what was read, as in a chunk that zarrita's `getChunk` hands on, changes it for later readers.",
    example:
      'get("c/0", prototype), overwritten with ff, then get("c/0", prototype) → the bytes as they were set',
    given: valuesFor("values whose readers write"),
    run: async (scenario) => {
      const what = "what is stored changed when the caller overwrote what it had read";
      let tried = false;
      for (const [key, expected] of scenario.given) {
        for (const [call, read] of readsOf(scenario, key)) {
          const result = await attempt(call, read);
          if (!result.ok || result.value === undefined) continue;
          tried = true;
          overwrite(scenario, result.value);
          await verifyKept(scenario, { key, call, what, expected });
        }
      }
      if (!tried) throw new NotApplicable(unread);
    },
  },
  {
    ...common,
    id: "buffers.results-apart",
    title:
      "Two reads of one value hand out memory of their own: who overwrites one leaves the other as it was.",
    why: "Reads that are made at once are often joined. Two readers of one array then decode in each other's memory.",
    example: 'get("c/0", prototype) twice at once, one overwritten with ff → the other is as it was set',
    given: valuesFor("values that are read twice"),
    run: async (scenario) => {
      const what = "another result changed when the caller overwrote the first";
      let tried = false;
      for (const [key, value] of scenario.given) {
        for (const [call, readTwice] of twiceOf(scenario, key)) {
          const result = await attempt(call, readTwice);
          if (!result.ok) continue;
          tried = true;
          const [first, ...others] = result.value;
          const before = others.map((other) => other?.toBytes());
          if (first) overwrite(scenario, first);
          for (const [i, other] of others.entries()) {
            const expected = before[i] ?? value;
            if (other) holdKept(scenario, { key, call, what, expected }, other.asArrayLike());
          }
        }
      }
      if (!tried) throw new NotApplicable(unread);
    },
  },
  {
    ...common,
    id: "buffers.memory-apart",
    title: "The memory around a result is not what the store keeps another key's value in.",
    why: "A reader that decodes in `result.buffer`, or transfers it to a worker, takes other chunks with it.",
    example:
      'get("c/0", prototype), its whole ArrayBuffer overwritten, then get("c/1", prototype) → as it was set',
    level: "should",
    given: apart,
    run: async (scenario) => {
      const what = "another key's value changed with the memory around what was read";
      const [first] = apartKeys;
      const call = `get("${first}")`;
      const result = await attempt(call, () => scenario.store.get(first, scenario.prototype));
      if (!result.ok || result.value === undefined) throw new NotApplicable(unread);
      for (const [key, expected] of scenario.given) {
        if (key === first) continue;
        if (!overwriteAround(result.value, expected)) scenario.judge({ standing: "right" });
        else await verifyKept(scenario, { key, call, what, expected });
      }
    },
  },
];
