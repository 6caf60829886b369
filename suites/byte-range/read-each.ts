import { owed, type Rulings, type Scenario, verifyRead } from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import { boundarySizes, MiB } from "../sizes.js";
import { keyOf } from "./values.js";

/** What to ask of a value of `size` bytes; nothing where the requirement does not apply to it. */
export type Requests = (size: number) => readonly ByteRequest[];

/** Asks every given value for these ranges and holds each answer against the ruling. */
export function readEach(requests: Requests, rulings: Rulings, sizes: readonly number[] = boundarySizes) {
  return async (scenario: Scenario): Promise<void> => {
    for (const size of sizes) {
      const value = scenario.given.get(keyOf(size));
      if (value === undefined) continue;
      for (const request of lean(distinct(requests(size)), value)) {
        await verifyRead(scenario, rulings, { key: keyOf(size), request, value });
      }
    }
  };
}

/** Answers larger than this are asked for once a value: more of them cost time and tell nothing new. */
const large = MiB / 2;

function lean(requests: readonly ByteRequest[], value: Uint8Array): ByteRequest[] {
  let seen = false;
  return requests.filter((request) => {
    if (owed(value, request).bytes.length <= large) return true;
    const first = !seen;
    seen = true;
    return first;
  });
}

function distinct(requests: readonly ByteRequest[]): ByteRequest[] {
  const byText = new Map(requests.map((request) => [Object.entries(request).join(";"), request]));
  return [...byText.values()];
}
