import {
  attempt,
  bufferOf,
  everywhere,
  exactly,
  mayReject,
  mustSucceed,
  NotApplicable,
  put,
  putEach,
  type Requirement,
  type Scenario,
  verifyRead,
} from "../../src/spec/index.js";
import { letters } from "../tree.js";
import { verifyGone, verifyKept } from "./remove.js";
import { deleteDirSources, deleteSources } from "./sources.js";

const common = { level: "must", since: "1.0.0" } as const;
const wholeOrGone = everywhere("exact", "missing");

/** Sets a key while others are deleted, and says whether the store took it: a refusal is remarked, and no loss. */
const setInRace = (scenario: Scenario, key: string, value: Uint8Array) =>
  mayReject(
    scenario,
    `set("${key}") beside a delete`,
    () => scenario.store.set?.(key, bufferOf(scenario, value)),
    key,
  );

/** Sets a key in a directory while its only other one is deleted. */
const replaceLast = async (scenario: Scenario, directory: string, value: Uint8Array) => {
  const removal = attempt("delete", () => scenario.store.delete?.(`${directory}/a`));
  const taken = await setInRace(scenario, `${directory}/b`, value);
  await removal;
  return taken ? [[`${directory}/b`, value] as const] : [];
};

/** A store that refuses to delete what is not there has that held against it elsewhere, and not again here. */
const assertMissingMayGo = async (remove: () => unknown) => {
  const result = await attempt("a delete of what is not there", remove);
  if (!result.ok) throw new NotApplicable("the store refuses to delete what is not there");
};

/** Deletes beside writes, and beside each other. */
export const races: readonly Requirement[] = [
  {
    ...common,
    id: "delete.same-at-once",
    title: "Deletes of one key at the same time all succeed: for the second, the key is a missing one.",
    why: "Two workers that clear away the same chunk must not stop each other.",
    example: 'delete("c/0") twice at once → no error, and the key is gone',
    level: { zarr: "must", zarrita: "should", zarrjs: "should" },
    sources: deleteSources,
    needs: ["set", "delete"],
    run: async (scenario) => {
      await assertMissingMayGo(() => scenario.store.delete?.("array/c/0"));
      for (const key of ["array/c/0", "array/c/1"]) await put(scenario, key, letters(9, 1));
      const both = () => Promise.all([1, 2, 3].map(() => scenario.store.delete?.("array/c/0")));
      await mustSucceed(scenario, 'delete("array/c/0"), three at once', both, "array/c/0");
      await verifyGone(scenario, ["array/c/0"]);
    },
  },
  {
    ...common,
    id: "delete.dir-same-at-once",
    title: "Deletes of one directory at the same time all succeed, and nothing is left.",
    why: "Two workers that clear the same place must not stop each other in the middle.",
    example: 'deleteDir("foo") twice at once → no error, and nothing below `foo` is there',
    level: "should",
    sources: deleteDirSources,
    needs: ["set", "deleteDir"],
    run: async (scenario) => {
      await assertMissingMayGo(() => scenario.store.deleteDir?.("race"));
      const keys = Array.from({ length: 12 }, (_, i) => `race/${i % 3}/${i}`);
      await putEach(
        scenario,
        keys.map((key) => [key, letters(9, 1)] as const),
      );
      const both = () => Promise.all([1, 2].map(() => scenario.store.deleteDir?.("race")));
      await mustSucceed(scenario, 'deleteDir("race"), two at once', both);
      await verifyGone(scenario, keys);
    },
  },
  {
    ...common,
    id: "delete.last-and-new",
    title: "A key that is set while the last other key of its directory is deleted is there afterwards.",
    why: "A store that tidies up empty directories takes away the one that a writer has just made.",
    example: 'delete("foo/a") and set("foo/b", 01) at once, then get("foo/b", prototype) → 01',
    sources: deleteSources,
    needs: ["set", "delete"],
    rulings: exactly,
    run: async (scenario) => {
      for (const round of [1, 2, 3]) {
        const directories = Array.from({ length: 10 }, (_, i) => `race-${round}-${i}`);
        await Promise.all(directories.map((at) => put(scenario, `${at}/a`, letters(9, round))));
        const taken = directories.map((at) => replaceLast(scenario, at, letters(10, round)));
        await verifyKept(scenario, (await Promise.all(taken)).flat());
      }
    },
  },
  {
    ...common,
    id: "delete.dir-while-writing",
    title:
      "A key that is set while its directory is deleted holds its whole value afterwards, or is missing.",
    why: "A deletion that meets a write must leave no part of a value, and no place that cannot be written again.",
    example:
      'deleteDir("foo") and set("foo/c/0", 01) at once, then get("foo/c/0", prototype) → 01 or undefined',
    sources: deleteDirSources,
    needs: ["set", "deleteDir"],
    rulings: wholeOrGone,
    run: async (scenario) => {
      const keys = Array.from({ length: 10 }, (_, i) => `race/${i}`);
      const [old, value] = [letters(300, 1), letters(200, 2)];
      await putEach(
        scenario,
        keys.map((key) => [key, old] as const),
      );
      const removal = mayReject(scenario, 'deleteDir("race") beside sets', () =>
        scenario.store.deleteDir?.("race"),
      );
      const written = keys.slice(0, 5);
      await Promise.all(written.map((key) => setInRace(scenario, key, value)));
      if (await removal) {
        await verifyGone(scenario, keys.slice(5));
        const stale = new Map([["the value before", old]]);
        for (const key of written) await verifyRead(scenario, wholeOrGone, { key, value, stale });
      }
      await putEach(
        scenario,
        keys.map((key) => [key, value] as const),
      );
      await verifyKept(
        scenario,
        keys.map((key) => [key, value] as const),
      );
    },
  },
];
