import {
  attempt,
  exactly,
  freshPattern,
  largeBufferOf,
  NotApplicable,
  pattern,
  type Requirement,
  type Scenario,
  verifyRead,
  zarrPython,
} from "../../src/spec/index.js";
import { MiB } from "../sizes.js";
import { reads, sets } from "../undisturbed.js";
import { notValues } from "./not-a-value.js";

interface Refusable {
  call: string;
  name: string;
  /** Where it can be passed as it is; in all dialects unless it says otherwise. */
  dialects?: readonly string[];
  make(scenario: Scenario): unknown;
}

/** What a store may refuse, by what it is called, and the name of the key for it: metadata may be any buffer. */
const refusable: readonly Refusable[] = [
  ...Object.entries(notValues).map(([source, value]) => ({
    call: source,
    name: "zarr.json",
    dialects: ["zarr"],
    make: () => value,
  })),
  // More than most of the stores take that take no more than so much.
  {
    call: "5 MiB and 1 byte",
    name: "c/0",
    make: (scenario) => largeBufferOf(scenario, freshPattern(5 * MiB + 1, 3)),
  },
];

const keepsWhatWasThere = async (scenario: Scenario) => {
  const { store } = scenario;
  const set = store.set ?? (() => {});
  let refused = false;
  for (const [i, { call, name, make, dialects }] of refusable.entries()) {
    if (dialects?.includes(scenario.dialect) === false) continue;
    const key = `refused-${i}/${name}`;
    const value = pattern(20, i);
    if (!(await sets(scenario, key, value)) || !(await reads(scenario, key, value))) continue;
    const result = await attempt(call, () => Reflect.apply(set, store, [key, make(scenario)]));
    // Whether it has to be refused is another question.
    if (result.ok) continue;
    refused = true;
    const label = `"${key}" after the refusal of set("${key}", ${call})`;
    await verifyRead(scenario, exactly, { key, value, label });
  }
  if (!refused) throw new NotApplicable("the store refuses no value");
};

/** What a refused set leaves. */
export const refusedSets: readonly Requirement[] = [
  {
    id: "set.refused-keeps",
    title: "A set that is refused leaves the value that was there: of what is no buffer, or is too large.",
    why: "A chunk that makes room for its successor before that is looked at is lost by a mistake of its writer.",
    example:
      'set("zarr.json", 00), set("zarr.json", "text") → an error, then get("zarr.json", prototype) → 00',
    sources: [zarrPython("Store.set")],
    level: "must",
    since: "1.0.0",
    needs: ["set"],
    rulings: exactly,
    run: keepsWhatWasThere,
  },
];
