import {
  attempt,
  everywhere,
  type Given,
  given,
  judgeRead,
  pattern,
  type Requirement,
  type Rulings,
  type Scenario,
  settle,
  verifyRead,
  zarritaStorage,
  zarrPython,
} from "../../src/spec/index.js";
import type { ByteRequest, Capability } from "../../src/store/index.js";

const common = {
  level: "should",
  since: "1.0.0",
  sources: [zarrPython("Store.get"), zarritaStorage("AsyncReadable.get")],
} as const;

/** The right bytes may come from memory; the word of a backend that cannot be asked may not. */
const errorOrValue = everywhere("rejected", "exact");

const keys = ["array/c/0", "array/c/1"];

/** Values of their own, since nobody can read them any more once the backend fails. */
const lost = (purpose: string): Given =>
  given(`values that get lost, for ${purpose}`, () => keys.map((key, i) => [key, pattern(60, i)] as const));

const readLost =
  (request?: ByteRequest, rulings: Rulings = errorOrValue) =>
  async (scenario: Scenario) => {
    await scenario.fault();
    for (const [key, value] of scenario.given)
      await verifyRead(scenario, rulings, { key, value, request, label: `"${key}"` });
  };

const readLostBatch = async (scenario: Scenario) => {
  const { store, prototype } = scenario;
  await scenario.fault();
  const requests = keys.map((key) => [key] as const);
  const result = await attempt("getPartialValues", () => store.getPartialValues?.(prototype, requests));
  if (!result.ok) return scenario.judge({ standing: "right" });
  for (const [i, key] of keys.entries()) {
    const outcome = await settle(async () => result.value?.[i]);
    judgeRead(scenario, errorOrValue, { key, value: pattern(60, i), label: `"${key}" in a batch` }, outcome);
  }
};

function failing(
  topic: string,
  what: string,
  example: string,
  capability: Capability,
  run: Requirement["run"],
): Requirement {
  return {
    ...common,
    id: `errors.failing-backend${topic}`,
    title: `${what} that the backend fails rejects; it does not answer as if the key were missing.`,
    why: "A chunk that is called missing is shown as the fill value: a failure of the network looks like data.",
    example,
    needs: ["own", "fault", capability],
    given: lost(what.toLowerCase()),
    rulings: errorOrValue,
    run,
  };
}

/** Reads of a backend that no longer answers. */
export const failingBackend: readonly Requirement[] = [
  failing("", "A read", 'get("c/0", prototype) when the server is gone → an error', "get", readLost()),
  failing(
    "-range",
    "A read of a range",
    'get("c/0", prototype, { start: 1, end: 3 }) when the server is gone → an error',
    "get.range",
    readLost({ start: 5, end: 25 }),
  ),
  failing(
    "-offset",
    "A read from an offset on",
    'get("c/0", prototype, { offset: 3 }) when the server is gone → an error',
    "get.offset",
    readLost({ offset: 25 }),
  ),
  failing(
    "-suffix",
    "A read of a suffix",
    'get("c/0", prototype, { suffix: 2 }) when the server is gone → an error',
    "get.suffix",
    readLost({ suffix: 20 }),
  ),
  failing(
    "-batch",
    "A batch of reads",
    'getPartialValues(prototype, [["c/0"]]) when the server is gone → an error',
    "getPartialValues",
    readLostBatch,
  ),
];
