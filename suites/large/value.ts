import {
  attempt,
  bufferOf,
  everywhere,
  judgeRead,
  type Requirement,
  type Scenario,
  settle,
  verifyRead,
  zarrPython,
  zarrSpec,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import { MiB } from "../sizes.js";

const exactly = everywhere("exact");
const key = "array/c/0";
const size = 16 * MiB + 5;

/** A value in which each word tells where it lies; made anew each time, since it is too large to be kept. */
function makeValue(): Uint8Array {
  const words = new Uint32Array(Math.ceil(size / 4));
  for (let i = 0; i < words.length; i++) words[i] = Math.imul(i + 1, 0x9e3779b1) | 0x01010101;
  return new Uint8Array(words.buffer, 0, size);
}

/** Either side of what stores cut values at, as far as the store has a form for it. */
function requestsFor({ can }: Scenario): ByteRequest[] {
  const edges = [1, 4, 5, 8, 16].map((count) => count * MiB);
  return [
    ...(can("get.range") ? edges.map((edge) => ({ start: edge - 5, end: Math.min(edge + 5, size) })) : []),
    ...(can("get.range") ? [{ start: size - 1, end: size }] : []),
    ...(can("get.offset") ? [{ offset: size - 7 }] : []),
    ...(can("get.suffix") ? [{ suffix: 9 }, { suffix: 5 * MiB + 1 }] : []),
  ];
}

const readLarge = async (scenario: Scenario) => {
  const { store, prototype } = scenario;
  const value = makeValue();
  const call = `set("${key}", ${size} bytes)`;
  const made = await attempt(call, () => store.set?.(key, bufferOf(scenario, value)));
  // A limit that is told is better than a value that is cut off at it.
  if (!made.ok) return scenario.judge({ standing: "tolerated", label: call, key, failure: made.failure });
  judgeRead(scenario, exactly, { key, value }, await settle(() => store.get(key, prototype)));
  for (const request of requestsFor(scenario)) await verifyRead(scenario, exactly, { key, value, request });
};

/** A value that is larger than most. */
export const largeValue: Requirement = {
  id: "large.value",
  title: "A value of 16 MiB is stored whole and read back, whole and in parts from all over it.",
  why: "Shards are this large and larger; a store that sends them in parts loses, repeats or swaps one.",
  example: 'set("c/0", 16 MiB), then get("c/0", prototype, { suffix: 9 }) → its last 9 bytes',
  sources: [zarrSpec("Abstract store interface, set"), zarrPython("Store.set")],
  level: "must",
  since: "1.0.0",
  needs: ["set"],
  rulings: exactly,
  run: readLarge,
};
