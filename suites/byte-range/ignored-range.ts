import {
  everywhere,
  given,
  NotApplicable,
  pattern,
  type Requirement,
  rfc9110,
  type Scenario,
  verifyRead,
  zarritaStorage,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";

const orRefused = everywhere("exact", "rejected");
const [key, size] = ["array/c/0", 3000];

const readPart = async (scenario: Scenario) => {
  if (scenario.can("set")) throw new NotApplicable("the store writes, and so was not seeded by a server");
  const value = scenario.given.get(key);
  if (value === undefined) return;
  await scenario.ignoreRanges();
  const parts: ByteRequest[] = [
    { start: 100, end: 140 },
    { start: 0, end: 10 },
    ...(scenario.can("get.offset") ? [{ offset: size - 60 }] : []),
    ...(scenario.can("get.suffix") ? [{ suffix: 40 }] : []),
  ];
  for (const request of parts)
    await verifyRead(scenario, orRefused, { key, request, value, circumstance: "range-ignored" });
};

/** What a server does that need not know ranges. */
export const ignoredRange: Requirement = {
  id: "byte-range.ignored-by-server",
  title: "A range that the server ignores, and answers with the whole value, is cut from it, or is an error.",
  why: "A server, a proxy or a development server may ignore `Range`; the whole shard is then taken for an inner chunk.",
  example:
    "a server that answers 200 with 3 000 bytes, get of { start: 100, end: 140 } → those 40 bytes, or an error",
  level: "must",
  since: "1.0.0",
  sources: [rfc9110("14.2 Range"), zarritaStorage("AsyncReadable.getRange")],
  needs: ["cost", "get.range"],
  given: given("a value on a server that ignores ranges", () => [[key, pattern(size, 21)]]),
  rulings: orRefused,
  run: readPart,
};
