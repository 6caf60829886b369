import {
  attempt,
  collect,
  everywhere,
  given,
  pattern,
  type Requirement,
  type Scenario,
  setUnlessRefused,
  verifyRead,
  zarrSpec,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import { valuesOfEverySize } from "../byte-range/values.js";

const sources = [zarrSpec("Abstract store interface: keys", "abstract-store-interface")];
const common = { since: "1.0.0", needs: ["get"], sources } as const;
const notThere = everywhere("missing", "rejected", "empty");
const exactly = everywhere("exact");

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

const wrong = (scenario: Scenario, call: string, key: string, expected: string, received: string) =>
  scenario.judge({
    standing: "wrong",
    label: call,
    key,
    failure: { code: "result.value", args: { call, expected, received } },
  });

/** What the other methods say of a place outside: nothing is there, or an error. */
const askOthers = async (scenario: Scenario, key: string) => {
  const { store, can } = scenario;
  const exists = can("exists") ? await attempt("exists", () => store.exists?.(key)) : undefined;
  if (exists?.ok && exists.value === true) wrong(scenario, `exists("${key}")`, key, "false", "true");
  const size = can("getSize") ? await attempt("getSize", () => store.getSize?.(key)) : undefined;
  if (size?.ok && typeof size.value === "number")
    wrong(scenario, `getSize("${key}")`, key, "an error", `${size.value}`);
  const directory = key.slice(0, key.lastIndexOf("/") + 1);
  const listed = can("listDir")
    ? await attempt("listDir", () => collect(store.listDir?.(directory)))
    : undefined;
  if (listed?.ok && listed.value.length > 0 && directory !== "")
    wrong(scenario, `listDir("${directory}")`, key, "no names", `${listed.value.length} names`);
};

const [base, before] = ["dots/b/c", "dots/a/x"];
const inner = given("values below dots", () => [
  [base, pattern(20, 1)],
  [before, pattern(20, 2)],
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

const isStill = async (scenario: Scenario, after: string) => {
  const value = scenario.given.get(base);
  if (value) await verifyRead(scenario, exactly, { key: base, value, label: `"${base}" after ${after}` });
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
        for (const request of requests)
          await verifyRead(scenario, notThere, {
            key,
            request,
            value: undefined,
            label: JSON.stringify(key),
          });
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
        const value = pattern(12, 20 + i);
        const taken = await setUnlessRefused(scenario, key, value, "right");
        await isStill(scenario, `set(${label})`);
        if (taken) await verifyRead(scenario, everywhere("exact", "rejected"), { key, value, others, label });
        if (!scenario.can("delete")) continue;
        await attempt("delete", () => scenario.store.delete?.(key));
        await isStill(scenario, `delete(${label})`);
      }
    },
  },
];
