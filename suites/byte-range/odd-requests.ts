import {
  everywhere,
  exactly,
  judgeRead,
  type Requirement,
  type Rulings,
  type Scenario,
  settle,
  zarrPython,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import { malformed } from "./rulings.js";
import { keyOf, valuesOfEverySize } from "./values.js";

const common = { since: "1.0.0", given: valuesOfEverySize, sources: [zarrPython("ByteRequest")] } as const;
const size = 256;
const key = keyOf(size);
const orRefused = everywhere("exact", "clamped", "empty", "rejected");

/** A request with members of other types than its own, as callers without types make them. */
const oddly = (members: Record<string, unknown>): ByteRequest => Object.assign({ start: 0, end: 0 }, members);

/** What a caller without types may pass for a request; an array has indices for members. */
const unknownForm = (members: object): ByteRequest => Object.assign(Object.create(null), members);

class Bounds {
  get start() {
    return 1;
  }
  get end() {
    return 3;
  }
}

/** Reads with `asked` and holds the answer against what `meant` is owed. */
const meaning = async (
  scenario: Scenario,
  asked: ByteRequest,
  meant: ByteRequest,
  label: string,
  rulings: Rulings = orRefused,
  written?: string,
) => {
  const value = scenario.given.get(key);
  if (value === undefined) return;
  const outcome = await settle(() => scenario.store.get(key, scenario.prototype, asked));
  judgeRead(scenario, rulings, { key, request: meant, value, written, label }, outcome);
};

/** Requests that mean something, in a form that is not the usual one. */
export const oddRequests: readonly Requirement[] = [
  {
    ...common,
    id: "byte-range.other-number-types",
    title: "Bounds that are no numbers are refused, or read as the numbers that they stand for.",
    why: 'Added up, the text "1" and 2 are 12: bounds that came from JSON or an address name other bytes.',
    example: 'get("c/0", prototype, { start: "1", end: "3" }) → an error, or the bytes [1, 3)',
    level: "should",
    needs: ["get.range"],
    run: async (scenario) => {
      const meant = { start: 1, end: 3 };
      const asText = '{ start: "1", end: "3" }';
      await meaning(scenario, oddly({ start: "1", end: "3" }), meant, asText, orRefused, asText);
      await meaning(
        scenario,
        { start: 1, end: Number.POSITIVE_INFINITY },
        { start: 1, end: size + 1 },
        "Infinity",
        orRefused,
        "{ start: 1, end: Infinity }",
      );
      // The number that `null` stands for is 0.
      await meaning(
        scenario,
        oddly({ start: null, end: 2 }),
        { start: 0, end: 2 },
        "{ start: null, end: 2 }",
        orRefused,
        "{ start: null, end: 2 }",
      );
    },
  },
  {
    ...common,
    id: "byte-range.request-objects",
    title:
      "A request may be any object with the members of its form; it is answered, or refused, as what it says.",
    why: "A library freezes what it shares, and makes requests of classes of its own.",
    example: 'get("c/0", prototype, Object.freeze({ start: 1, end: 3 })) → the bytes [1, 3)',
    level: "should",
    dialects: ["zarr"],
    needs: ["get.range"],
    run: async (scenario) => {
      const meant = { start: 1, end: 3 };
      const frozenText = "Object.freeze({ start: 1, end: 3 })";
      await meaning(scenario, Object.freeze({ ...meant }), meant, "a frozen request", exactly, frozenText);
      const bareText = "{ __proto__: null, start: 1, end: 3 }";
      const bare = Object.assign(Object.create(null), meant);
      await meaning(scenario, bare, meant, "a request without a prototype", orRefused, bareText);
      const gettersText = "an object with the getters start = 1 and end = 3";
      await meaning(
        scenario,
        new Bounds(),
        meant,
        "a request of a class with getters",
        orRefused,
        gettersText,
      );
      const othersText = "{ start: 1, end: 3, offset: undefined, suffix: undefined }";
      const others = oddly({ ...meant, offset: undefined, suffix: undefined });
      await meaning(
        scenario,
        others,
        meant,
        "a request whose other members are undefined",
        orRefused,
        othersText,
      );
    },
  },
  {
    ...common,
    id: "byte-range.unknown-form",
    title:
      "A request of no known form is an error; it is not taken for the whole value or for another request.",
    why: "A misspelt member, or one that is left out, otherwise reads a whole shard for each of its chunks.",
    example: 'get("c/0", prototype, { from: 1, to: 3 }) → an error',
    level: "should",
    dialects: ["zarr"],
    needs: ["get.range"],
    rulings: malformed,
    run: async (scenario) => {
      const value = scenario.given.get(key);
      const forms = [{}, { from: 1, to: 3 }, [1, 3]];
      for (const form of forms) {
        const outcome = await settle(() => scenario.store.get(key, scenario.prototype, unknownForm(form)));
        const label = JSON.stringify(form);
        if (value) judgeRead(scenario, malformed, { key, request: unknownForm(form), value, label }, outcome);
      }
    },
  },
  {
    ...common,
    id: "byte-range.request-untouched",
    title: "A store neither changes nor keeps the request that it is given.",
    why: "A reader that goes over many chunks with one request object gets them all cut to the first, shortest one.",
    example: 'const request = { start: 1, end: 99 }; get("c/0", prototype, request) → request is as it was',
    level: "must",
    dialects: ["zarr"],
    needs: ["get.range", "get.suffix"],
    run: async (scenario) => {
      const [short, long] = [keyOf(4), key].map((name) => ({ key: name, value: scenario.given.get(name) }));
      if (!short?.value || !long?.value) return;
      const requests: ByteRequest[] = [{ start: 1, end: 200 }, { suffix: 200 }];
      for (const request of requests) {
        const meant = { ...request };
        // Past the end of the one, whatever comes of that, and within the other.
        await settle(() => scenario.store.get(short.key, scenario.prototype, request));
        const outcome = await settle(() => scenario.store.get(long.key, scenario.prototype, request));
        judgeRead(scenario, exactly, { ...long, request: meant }, outcome);
      }
      const moving = { start: 0, end: 2 };
      await meaning(scenario, moving, { ...moving }, "a request object", exactly);
      Object.assign(moving, { start: 2, end: 4 });
      await meaning(scenario, moving, { ...moving }, "the same object with other bounds", exactly);
    },
  },
];
