import { bytesEqual } from "../../src/buffer/index.js";
import {
  attempt,
  collect,
  everywhere,
  exactly,
  given,
  judgeRead,
  type Outcome,
  pattern,
  type Requirement,
  type Scenario,
  settle,
  setUnlessRefused,
  verifyRead,
  zarrSpec,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import { valuesOfEverySize } from "../byte-range/values.js";

const sources = [zarrSpec("Abstract store interface: keys", "abstract-store-interface")];
const common = { since: "1.0.0", needs: ["get"], sources } as const;
const notThere = everywhere("missing", "rejected", "empty");

const up = (step: string, separator = "/") => `${step}${separator}`.repeat(24);

/** Places that are no store's own, as a key that is joined to the place of a store would name them. Only read. */
const outside = [
  `${up("..")}etc/hosts`,
  `array/${up("..")}etc/hosts`,
  `${up("%2e%2e")}etc/hosts`,
  `${up("..", "%2f")}etc%2fhosts`,
  "/etc/hosts",
  "file:///etc/hosts",
  "data:,outside",
  "data:application/octet-stream,outside",
  `${up("..", "\\")}Windows\\win.ini`,
  `${up("..")}Windows/win.ini`,
  "C:\\Windows\\win.ini",
] as const;

/** A key of which there is nothing: what is said of it, right or wrong, is not said of a place outside. */
const absent = "no/such/place/hosts";

const isSame = (one: Outcome, other: Outcome) =>
  one.kind === "bytes" && other.kind === "bytes" && bytesEqual(one.bytes, other.bytes);

/** Reads a place outside, which must not be answered with bytes of its own. */
const readOutside = async (scenario: Scenario, key: string, request: ByteRequest | undefined) => {
  const { store, prototype } = scenario;
  const [outcome, usual] = await Promise.all(
    [key, absent].map((each) => settle(() => store.get(each, prototype, request))),
  );
  if (outcome && usual && isSame(outcome, usual)) return scenario.judge({ standing: "right" });
  const read = { key, request, value: undefined, label: JSON.stringify(key) };
  if (outcome) judgeRead(scenario, notThere, read, outcome);
};

/** What the other methods say of a place outside: what they say of nothing, or an error. */
const askOthers = async ({ store, can, judge }: Scenario, key: string) => {
  const ask = async <T>(call: string, of: string, make: (name: string) => Promise<T> | undefined) => {
    const [found, usual] = await Promise.all([of, absent].map((name) => attempt(call, () => make(name))));
    if (!found?.ok || !usual?.ok || String(found.value) === String(usual.value)) return;
    const args = { call: `${call}("${of}")`, expected: String(usual.value), received: String(found.value) };
    judge({ standing: "wrong", label: args.call, key, failure: { code: "result.value", args } });
  };
  if (can("exists")) await ask("exists", key, (name) => store.exists?.(name));
  const directory = key.slice(0, key.lastIndexOf("/") + 1);
  if (can("listDir") && directory !== "")
    await ask("listDir", directory, (name) => collect(store.listDir?.(`${name}/`.replace("//", "/"))));
  if (!can("getSize")) return;
  const size = await attempt("getSize", () => store.getSize?.(key));
  const none = await attempt("getSize", () => store.getSize?.(absent));
  if (!size.ok || typeof size.value !== "number" || none.ok) return;
  const args = { call: `getSize("${key}")`, expected: "an error", received: String(size.value) };
  judge({ standing: "wrong", label: args.call, key, failure: { code: "result.value", args } });
};

const [base, beside] = ["dots/b/c", "dots/a/x"];
const inner = given("values below dots", () => [
  [base, pattern(20, 1)],
  [beside, pattern(20, 2)],
]);

/** What a path, an address or a careless split makes the key `dots/b/c` of; none of them is a key that Zarr makes. */
const aliases = [
  "dots/a/../b/c",
  "dots/./b/c",
  "dots/b/./c",
  "./dots/b/c",
  "dots//b/c",
  "dots/b//c",
  "dots/b/c/",
  "/dots/b/c",
  "dots/a/%2e%2e/b/c",
  "dots/a/..%2Fb/c",
  "dots\\b\\c",
  "dots/a\\..\\b\\c",
] as const;

/** Named with the value that was set under the other name, so that what took its place is recognised. */
const isStill = async (scenario: Scenario, after: string, others?: ReadonlyMap<string, Uint8Array>) => {
  const value = scenario.given.get(base);
  if (!value) return;
  const label = `"${base}" after ${after}`;
  await verifyRead(scenario, exactly, { key: base, value, label, ...(others && { others }) });
};

/** Keys that name a place other than their own, where they are taken for paths or addresses. */
export const elsewhere: readonly Requirement[] = [
  {
    ...common,
    id: "keys.stays-inside",
    title:
      "No key reaches out of the store: not by `..`, written or encoded, nor as a path or an address of its own.",
    why: "Keys come from the metadata of data that others made. One of them must not read the reader's own files.",
    example: 'get("../../etc/hosts", prototype) → an error, or undefined',
    level: "must",
    given: valuesOfEverySize,
    rulings: notThere,
    run: async (scenario) => {
      const requests: (ByteRequest | undefined)[] = [undefined];
      if (scenario.can("get.range")) requests.push({ start: 0, end: 4 });
      for (const key of outside) {
        for (const request of requests) await readOutside(scenario, key, request);
        await askOthers(scenario, key);
      }
    },
  },
  {
    ...common,
    id: "keys.dot-segments",
    title:
      "`a/../b`, `./b`, `a//b` and `b/` are not the key `b`: they are refused, missing, or keys of their own.",
    why: "One value under two names is cached, locked and deleted under one of them, and lives on under the other.",
    example: 'set("b", 00), then get("a/../b", prototype) → an error, or undefined',
    level: "should",
    given: inner,
    rulings: notThere,
    run: async (scenario) => {
      const others = inner.entries();
      for (const [i, key] of aliases.entries()) {
        const label = JSON.stringify(key);
        await verifyRead(scenario, notThere, { key, value: undefined, others, label });
        if (!scenario.can("set")) continue;
        const value = pattern(14, 20 + i);
        await setUnlessRefused(scenario, key, value, "right");
        await isStill(scenario, `set(${label})`, new Map([[key, value]]));
        if (!scenario.can("delete")) continue;
        await attempt("delete", () => scenario.store.delete?.(key));
        await isStill(scenario, `delete(${label})`, new Map([[key, value]]));
      }
    },
  },
];
