import { attempt, mayReject, type Requirement, type Scenario, verifyExists } from "../../src/spec/index.js";
import { halfNames, oddNames, siblings, tree } from "../tree.js";
import { existsSources } from "./sources.js";

const common = { level: "must", since: "1.0.0", needs: ["exists"], sources: existsSources } as const;

/** What every object of JavaScript has. */
const inherited = [
  "constructor",
  "__proto__",
  "toString",
  "hasOwnProperty",
  "foo/constructor",
  "foo/valueOf",
];

/** As patterns each of these fits a key; as keys they are not there, and a store may refuse them. */
const patterns = ["foo/_", "foo/c/_", "foo/%", "foo/*", "foo/?", "foo/[a]", "fo+/a"];

/** A store that cannot write was not asked whether it takes a key: it may refuse it now. */
const isRefused = async (scenario: Scenario, key: string) => {
  const ask = () => scenario.store.exists?.(key);
  return !scenario.can("set") && !(await mayReject(scenario, `exists("${key}")`, ask, key));
};

/** Which names `exists` takes for one another. */
export const names: readonly Requirement[] = [
  {
    ...common,
    id: "exists.similar-names",
    title: "`exists` is false of a name that only shares characters with a key.",
    why: "A chunk that seems to be there for its neighbour's sake cannot be read.",
    example: 'exists("c/1") where there is only `c/10` → false',
    given: siblings,
    run: async (scenario) => {
      for (const pattern of patterns) {
        const asked = await attempt("exists", () => scenario.store.exists?.(pattern));
        if (asked.ok) await verifyExists(scenario, pattern, false);
      }
      const others = ["foo/c/00", "foo/aa", "oo/c/0", "fooxx1/c/0", "foo-1/c/1"];
      for (const key of [...halfNames, ...others]) {
        await verifyExists(scenario, key, false);
      }
    },
  },
  {
    ...common,
    id: "exists.inherited-names",
    title: "`exists` is false of names that every object of JavaScript has, such as `constructor`.",
    why: "A store that keeps its entries in a plain object, and asks with `in` or for a truthy member, says yes.",
    example: 'exists("constructor") where it was never set → false',
    given: tree,
    run: async (scenario) => {
      for (const key of inherited) await verifyExists(scenario, key, false);
    },
  },
  {
    ...common,
    id: "exists.odd-names",
    title: "`exists` is true of keys of any characters that were set, and false of their neighbours.",
    why: "A name that is escaped by one method and not by another is there for a writer and not for a reader.",
    example: 'exists("größe/c/0") where it was set → true',
    given: oddNames,
    run: async (scenario) => {
      for (const key of scenario.given.keys()) {
        if (await isRefused(scenario, key)) continue;
        await verifyExists(scenario, key, true);
        await verifyExists(scenario, `${key}x`, false);
      }
    },
  },
  {
    ...common,
    id: "exists.trailing-slash",
    title: "`exists` is false, or an error, for a key with a slash at its end: that is no key.",
    why: "One value under two names is deleted under one of them and lives on under the other.",
    example: 'exists("foo/c/0/") where there is `foo/c/0` → false',
    level: "should",
    given: tree,
    run: async (scenario) => {
      for (const key of ["zarr.json/", "foo/c/0/0/"]) {
        const asked = await attempt("exists", () => scenario.store.exists?.(key));
        if (asked.ok) await verifyExists(scenario, key, false);
        else scenario.judge({ standing: "right" });
      }
    },
  },
];
