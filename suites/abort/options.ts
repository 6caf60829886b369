import {
  attempt,
  describeRequest,
  exactly,
  judgeRead,
  type Requirement,
  type Scenario,
  settle,
} from "../../src/spec/index.js";
import { undisturbed } from "../undisturbed.js";
import { cancellation, listening } from "./sources.js";
import { smallKey as key, withdrawn } from "./values.js";

const common = { since: "1.0.0", given: withdrawn, sources: cancellation } as const;

/** Options as callers write them. The member that is too many is one of those that HTTP stores are given. */
const optionsOf = (): ReadonlyMap<string, object> => {
  const { signal } = new AbortController();
  return new Map<string, object>([
    ["no members", {}],
    ["a signal that is undefined", { signal: undefined }],
    ["a signal that nobody aborts", { signal }],
    ["frozen options", Object.freeze({ signal })],
    ["a member that is not known", { priority: "low" }],
  ]);
};

const takesOptions = async (scenario: Scenario) => {
  const { store, prototype } = scenario;
  const value = scenario.given.get(key);
  if (value === undefined) return;
  const range = scenario.can("get.range") ? [{ start: 3, end: 40 }] : [];
  const requests = await undisturbed(scenario, key, value, [undefined, ...range]);
  // The same options for each, and the first once more: what a store leaves in them must not make a part of the whole.
  const each = optionsOf();
  for (const request of [...requests, ...requests.slice(0, 1)]) {
    for (const [name, options] of each) {
      const outcome = await settle(() => store.get(key, prototype, request, options));
      const label = `${describeRequest(request)} with ${name}`;
      const read = { key, request, value, circumstance: "with-options", label } as const;
      judgeRead(scenario, exactly, read, outcome);
    }
  }
};

/** So many reads share one signal. */
const readsOfOneSignal = 20;

/**
 * A signal that knows who listens to it. Listeners that the platform adds by itself, such as those of `fetch`,
 * are left out: it holds them weakly, and lets go of them when it likes.
 */
function countingSignal(): { signal: AbortSignal; listeners(): number } {
  const { signal } = new AbortController();
  const added = new Set<unknown>();
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    if (args[1] && !isOfPlatform(new Error("who listens").stack ?? "")) added.add(args[1]);
    addEventListener.apply(signal, args);
  };
  signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
    added.delete(args[1]);
    removeEventListener.apply(signal, args);
  };
  return { signal, listeners: () => added.size };
}

function isOfPlatform(stack: string): boolean {
  const [, , caller = ""] = stack.split("\n");
  return /node:|\bundici\b/.test(caller);
}

const stopsListening = async (scenario: Scenario) => {
  const { store, prototype } = scenario;
  const { signal, listeners } = countingSignal();
  for (let i = 0; i < readsOfOneSignal; i++)
    await attempt("get", () => store.get(key, prototype, undefined, { signal }));
  const left = listeners();
  const call = `${readsOfOneSignal} calls of get("${key}") with one signal`;
  const args = { call, expected: "no listener left behind", received: `${left} listeners left behind` };
  if (left < readsOfOneSignal) scenario.judge({ standing: "right" });
  else scenario.judge({ standing: "wrong", label: call, key, failure: { code: "result.value", args } });
};

/** What a call is given beside its key. */
export const options: readonly Requirement[] = [
  {
    ...common,
    id: "abort.options",
    level: "must",
    title:
      "Options change nothing about what a read returns, be they empty, frozen, or with a signal that rests.",
    why: "zarrita hands `{ signal: undefined }` to every read: a store that stumbles over it can read nothing.",
    example: 'get("c/0", prototype, undefined, { signal: undefined }) → the value',
    needs: ["get"],
    rulings: exactly,
    run: takesOptions,
  },
  {
    ...common,
    id: "abort.listeners",
    level: "should",
    title: "A read stops listening to its signal when it has ended.",
    why: "One signal may serve a whole session: each chunk that was ever read stays in memory with its listener.",
    example: "20 reads with one signal → no listener of theirs is left",
    sources: listening,
    needs: ["get"],
    run: stopsListening,
  },
];
