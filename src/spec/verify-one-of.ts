import { bytesEqual, firstDifference } from "../buffer/index.js";
import { byteWindow, type Circumstance, toHex } from "../results/index.js";
import type { ByteRequest } from "../store/index.js";
import { cutByAnother } from "./cut-by-another.js";
import { describeRequest, requestEvidence } from "./describe.js";
import { findBytes } from "./find-bytes.js";
import { type Outcome, whatIsLeft } from "./outcome.js";
import { owed } from "./owed.js";
import { exactly, type Rulings } from "./ruling.js";
import type { Scenario } from "./scenario.js";
import { contextOf, judgeRead } from "./verify-read.js";

/** A read while several writes of a key are under way, any of which it may show. */
export interface RaceCase {
  key: string;
  request?: ByteRequest | undefined;
  /** What the writes wrote, by description. */
  writes: ReadonlyMap<string, Uint8Array>;
  label?: string;
  /** What else than bytes may come; nothing, unless it is given. */
  rulings?: Rulings;
  /** What went on around it; that the key was written, unless it is given. */
  circumstance?: Circumstance;
}

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
  const { key, request, writes, label, rulings = exactly, circumstance = "being-written" } = race;
  const [some = new Uint8Array()] = writes.values();
  const read = { key, request, circumstance, label: label ?? `${describeRequest(request)} of "${key}"` };
  if (outcome.kind !== "bytes") {
    judgeRead(scenario, rulings, { ...read, value: some }, outcome);
    return undefined;
  }
  for (const [name, value] of writes) {
    if (!bytesEqual(outcome.bytes, owed(value, request).bytes)) continue;
    scenario.judge({ standing: "right" });
    return name;
  }
  const cut = cutByAnother(outcome.bytes, request, writes);
  const sources = cut ? [cut.of] : sourcesOf(outcome.bytes, writes);
  // Bytes of one write, or of none, are wrong in a way that can be named by itself.
  const [only] = sources;
  if (cut === undefined && (sources.length < 2 || outcome.bytes.length === 0)) {
    const value = writes.get(only ?? "") ?? likest(outcome.bytes, request, writes) ?? some;
    judgeRead(scenario, rulings, { ...read, value }, outcome);
    return undefined;
  }
  const args = {
    key,
    request: requestEvidence(request),
    size: some.length,
    allowed: ["exact"],
    ...contextOf({ circumstance }),
    received: byteWindow(outcome.bytes),
    sources: sources.map((name) => describedBy(name, writes.get(name))),
    ...(cut && { cutBy: describedBy(cut.by, writes.get(cut.by)) }),
    changesAt: Math.max(...sources.map((name) => agreement(outcome.bytes, request, writes.get(name)))),
  };
  scenario.judge({ standing: "wrong", label: read.label, key, failure: { code: "read.torn", args } });
  return undefined;
}

/** A write as whoever reads of it finds it among the calls: what it is called, and how its value begins. */
function describedBy(name: string, value: Uint8Array | undefined): string {
  if (value === undefined) return name;
  const shown = Array.from(value.subarray(0, 4), (byte) => toHex(Uint8Array.of(byte)));
  return `${name} (${value.length.toLocaleString("en")} bytes, ${shown.join(" ")}${value.length > 4 ? " …" : ""})`;
}

/** How many bytes at the beginning of an answer are those that a value owes. */
function agreement(
  bytes: Uint8Array,
  request: ByteRequest | undefined,
  value: Uint8Array | undefined,
): number {
  if (value === undefined) return 0;
  const differsAt = firstDifference(owed(value, request).bytes, bytes);
  return differsAt === -1 ? bytes.length : differsAt;
}

/** Of the written values the one that bytes are held against where they are nobody's: that begins like them, or is as long. */
function likest(
  bytes: Uint8Array,
  request: ByteRequest | undefined,
  writes: ReadonlyMap<string, Uint8Array>,
): Uint8Array | undefined {
  const values = [...writes.values()];
  const best = Math.max(0, ...values.map((value) => agreement(bytes, request, value)));
  if (best > 0) return values.find((value) => agreement(bytes, request, value) === best);
  return values.find((value) => owed(value, request).bytes.length === bytes.length);
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
