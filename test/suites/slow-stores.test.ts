import { describe, expect, it } from "vitest";
import { MemoryStore } from "../../src/store/index.js";
import { byVerdict, report } from "../runner/results.js";
import { factory } from "../runner/stores.js";

/** A store whose calls wait, each for itself or all in one queue, and are counted. */
function slow(wait: () => Promise<void>) {
  const counted = { calls: 0 };
  const make = () =>
    new Proxy(new MemoryStore(), {
      get(store, name) {
        const member: unknown = Reflect.get(store, name, store);
        if (typeof member !== "function" || name === "list" || name === "listPrefix" || name === "listDir")
          return bound(member, store);
        return async (...args: unknown[]) => {
          counted.calls++;
          await wait();
          return Reflect.apply(member, store, args);
        };
      },
    });
  return { loaded: factory(make), counted };
}

const bound = (member: unknown, store: object) =>
  typeof member === "function" ? member.bind(store) : member;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const grep = [/^list\.(dir|prefix)-many-keys$/];

describe("requirements of many keys", () => {
  it("are given up in a few seconds for a store that takes its calls one by one, each 5 ms", {
    timeout: 60_000,
  }, async () => {
    let queue = Promise.resolve();
    const { loaded } = slow(() => {
      queue = queue.then(() => pause(5));
      return queue;
    });
    const made = await report(loaded, { grep, concurrency: 1 });
    expect(Object.keys(byVerdict(made))).toEqual(["unsupported"]);
    for (const { durationMs, notTried } of made.results) {
      expect(durationMs).toBeLessThan(5000);
      expect(notTried?.reason).toMatch(/^too slow: \d+ of 201[01] keys in 2 s$/);
    }
  });

  it("are tried with more than a page of keys where calls of 1 ms run side by side", {
    timeout: 60_000,
  }, async () => {
    const { loaded, counted } = slow(() => pause(1));
    const made = await report(loaded, { grep: [/^list\.prefix-many-keys$/] });
    expect(Object.keys(byVerdict(made))).toEqual(["pass"]);
    expect(counted.calls).toBeGreaterThan(1000);
  });
});

describe("batches of many members", () => {
  it("are given up where each member takes 5 ms, and the few that were tried are right", {
    timeout: 60_000,
  }, async () => {
    const inTurn = class extends MemoryStore {
      override async getPartialValues(...[prototype, requests]: Parameters<MemoryStore["getPartialValues"]>) {
        const results = [];
        for (const request of requests) {
          await pause(5);
          results.push(...(await super.getPartialValues(prototype, [request])));
        }
        return results;
      }

      override async setPartialValues(values: Parameters<MemoryStore["setPartialValues"]>[0]) {
        for (const value of values) {
          await pause(5);
          await super.setPartialValues([value]);
        }
      }
    };
    const loaded = factory(() => new inTurn());
    const made = await report(loaded, { grep: [/^partial-values\.(set-)?page$/], concurrency: 1 });
    expect(Object.keys(byVerdict(made))).toEqual(["unsupported"]);
    const reasons = made.results.map(({ notTried }) => notTried?.reason);
    expect(reasons[0]).toMatch(/^too slow: 1100 requests would take \d+ s$/);
    expect(reasons[1]).toMatch(/^too slow: 1100 parts would take \d+ s$/);
  });
});
