import { attempt, collect, pattern, put, type Requirement, type Scenario } from "../../src/spec/index.js";
import type { Store } from "../../src/store/index.js";
import { abortCall, everyMoment, type Moment } from "./aborting.js";
import { cancellation } from "./sources.js";

type ListOptions = { signal: AbortSignal };

const keys = Array.from({ length: 20 }, (_, i) => `array/c/${i}`);

/** Every way to list the keys, with what names them. */
const ways = [
  {
    call: "list()",
    capability: "list",
    owed: keys,
    list: (store: Store, options: ListOptions) => store.list?.(options),
  },
  {
    call: 'listPrefix("array/")',
    capability: "listPrefix",
    owed: keys,
    list: (store: Store, options: ListOptions) => store.listPrefix?.("array/", options),
  },
  {
    call: 'listDir("array/c")',
    capability: "listDir",
    owed: keys.map((key) => key.slice("array/c/".length)),
    list: (store: Store, options: ListOptions) => store.listDir?.("array/c", options),
  },
] as const;

const abortListing = async (
  scenario: Scenario,
  { call, owed, list }: (typeof ways)[number],
  moment: Moment,
) => {
  const { result } = await abortCall(moment, (options) =>
    attempt(call, () => collect(list(scenario.store, options))),
  );
  const label = `${call}, aborted ${moment.name}`;
  const received = `${result.ok ? result.value.length : 0} of ${owed.length} names`;
  const args = { call: label, expected: "all names, or an error", received };
  if (!result.ok || owed.every((name) => result.value.includes(name))) scenario.judge({ standing: "right" });
  else scenario.judge({ standing: "wrong", label, failure: { code: "abort.wrong", args } });
};

const abortListings = async (scenario: Scenario) => {
  await Promise.all(keys.map((key, i) => put(scenario, key, pattern(5, i))));
  for (const listing of ways.filter(({ capability }) => scenario.can(capability))) {
    const { call, owed, list } = listing;
    const { signal } = new AbortController();
    const whole = await attempt(call, () => collect(list(scenario.store, { signal })));
    // A listing that is not whole by itself is told of elsewhere.
    if (!whole.ok || !owed.every((name) => whole.value.includes(name))) continue;
    for (const moment of everyMoment) await abortListing(scenario, listing, moment);
  }
};

/** Listings that their caller withdraws. */
export const listings: readonly Requirement[] = [
  {
    id: "abort.list",
    level: "must",
    since: "1.0.0",
    sources: cancellation,
    dialects: ["zarr"],
    title: "A listing of keys or of children that is aborted ends in an error, or names all of them.",
    why: "A listing that just stops is taken for all that there is.",
    example: "list({ signal }), then abort() → an error, or every key",
    needs: ["set", "list"],
    run: abortListings,
  },
];
