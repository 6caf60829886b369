import { bytesEqual } from "../buffer/index.js";
import { byteWindow } from "../results/index.js";
import type { ByteRequest } from "../store/index.js";
import { requestEvidence } from "./describe.js";
import { findBytes } from "./find-bytes.js";
import { type Outcome, whatIsLeft } from "./outcome.js";
import { owed } from "./owed.js";
import { everywhere, type Rulings } from "./ruling.js";
import type { Scenario } from "./scenario.js";
import { judgeRead } from "./verify-read.js";

/** A read while several writes of a key are under way, any of which it may show. */
export interface RaceCase {
  key: string;
  request?: ByteRequest | undefined;
  /** What the writes wrote, by description. */
  writes: ReadonlyMap<string, Uint8Array>;
  label?: string;
  /** What else than bytes may come; nothing, unless it is given. */
  rulings?: Rulings;
}

const exactly = everywhere("exact");

/** While writes are under way a store may refuse to read, as long as it never answers with what is not there. */
export const whileWriting: Rulings = {
  zarr: { right: ["exact"], tolerated: ["rejected"] },
  zarrita: { right: ["exact"], tolerated: ["rejected"] },
  zarrjs: { right: ["exact"], tolerated: ["rejected"] },
};

/**
 * Holds the outcome of a read against several writes: it must be what it would be after one of them, in
 * full. Returns that write's description.
 */
export function judgeOneOf(scenario: Scenario, race: RaceCase, answer: Outcome): string | undefined {
  const outcome = whatIsLeft(answer);
  const { key, request, writes, label, rulings = exactly } = race;
  const [[, some] = ["", new Uint8Array()]] = writes;
  const read = { key, request, ...(label !== undefined && { label }) };
  if (outcome.kind !== "bytes") {
    judgeRead(scenario, rulings, { ...read, value: some }, outcome);
    return undefined;
  }
  for (const [name, value] of writes) {
    if (!bytesEqual(outcome.bytes, owed(value, request).bytes)) continue;
    scenario.judge({ standing: "right" });
    return name;
  }
  const sources = sourcesOf(outcome.bytes, writes);
  // Bytes of one write, or of none, are wrong in a way that can be named by itself.
  const [only] = sources;
  if (sources.length < 2 || outcome.bytes.length === 0) {
    judgeRead(scenario, rulings, { ...read, value: writes.get(only ?? "") ?? some }, outcome);
    return undefined;
  }
  const args = {
    key,
    request: requestEvidence(request),
    size: some.length,
    allowed: ["exact"],
    received: byteWindow(outcome.bytes),
    sources,
  };
  scenario.judge({ standing: "wrong", label: label ?? key, key, failure: { code: "read.torn", args } });
  return undefined;
}

/** So many stretches of the bytes are looked for in what was written, each of so many bytes. */
const stretches = 16;
const stretchLength = 8;

/** The writes that bytes stem from, by description. */
function sourcesOf(bytes: Uint8Array, writes: ReadonlyMap<string, Uint8Array>): string[] {
  const last = Math.max(0, bytes.length - stretchLength);
  const found = new Set<string>();
  for (let i = 0; i < stretches; i++) {
    const from = Math.floor((last * i) / (stretches - 1));
    const stretch = bytes.subarray(from, from + stretchLength);
    for (const [name, value] of writes) if (findBytes(value, stretch) !== -1) found.add(name);
  }
  return [...writes.keys()].filter((name) => found.has(name));
}
