import {
  attempt,
  bufferOf,
  given,
  mayReject,
  mustSucceed,
  put,
  type Requirement,
  verifyNoSize,
  verifySize,
  zarrPython,
} from "../../src/spec/index.js";
import { valuesOfEverySize } from "../byte-range/values.js";
import { afterEachMutation } from "../mutations.js";
import { emptyValue, letters, lost, oddNames, tree } from "../tree.js";

const common = {
  level: "must",
  since: "1.0.0",
  needs: ["getSize"],
  sources: [zarrPython("Store.getsize")],
} as const;

/** Metadata in which letters are more than one byte each, and more than one unit of text. */
const lettersPastAscii = () =>
  ["umlauts/zarr.json", "umlauts/.zattrs"].map(
    (key) => [key, new TextEncoder().encode('{"title":"Größe der Dörfer 😀"}')] as const,
  );

const everySizeAndText = given("values of every size, and texts", () => [
  ...valuesOfEverySize.entries(),
  ...lettersPastAscii(),
]);

/** What `getSize` owes. */
export const value: readonly Requirement[] = [
  {
    ...common,
    id: "size.of-value",
    title: "`getSize` is the length of the value in bytes, at every size and of every text.",
    why: "A reader finds the index at the end of a shard by it; a size on disk, or of text, is another.",
    example: 'getSize("c/0") where 4 bytes were set → 4',
    given: everySizeAndText,
    run: async (scenario) => {
      for (const [key, { length }] of scenario.given) if (length > 0) await verifySize(scenario, key, length);
    },
  },
  {
    ...common,
    id: "size.of-slots",
    title: "`getSize` is right where a value is just as long as a slot, a line or a page.",
    why: "What keeps short values apart from long ones looks for one of just that length in the wrong place.",
    example: 'getSize("c/0") where 512 bytes were set → 512',
    needs: ["set", "getSize"],
    run: async (scenario) => {
      for (const length of [16, 32, 64, 100, 128, 512, 1000, 1024, 2048, 4096]) {
        await put(scenario, `slots/c/${length}`, letters(length, 4));
        await verifySize(scenario, `slots/c/${length}`, length);
      }
    },
  },
  {
    ...common,
    id: "size.empty-value",
    title: "`getSize` of an empty value is 0, and no error.",
    why: "A store that takes an empty value for none loses it.",
    example: 'getSize("c/0") where an empty value was set → 0',
    given: emptyValue,
    run: async (scenario) => {
      for (const [key, { length }] of scenario.given) await verifySize(scenario, key, length);
    },
  },
  {
    ...common,
    id: "size.missing",
    title: "`getSize` of a key that is not there is an error, never a number.",
    why: "A size of 0 is that of an empty value: a chunk that was never written seems to be there.",
    example: 'getSize("c/0") of no such key → an error',
    given: tree,
    run: async (scenario) => {
      for (const key of ["foo/c/9/9", "nothing", "no/such/place", "zarr.json.tmp"]) {
        await verifyNoSize(scenario, key);
      }
    },
  },
  {
    ...common,
    id: "size.directory",
    title:
      "`getSize` of a directory is an error: it is no key, and the size of its entry on disk is nobody's.",
    why: "A directory of 4096 bytes is taken for a value of that length.",
    example: 'getSize("foo") where there is only `foo/c/0` → an error',
    level: "should",
    given: tree,
    run: async (scenario) => {
      for (const key of ["foo", "foo/c", "deep/a/b/c"]) await verifyNoSize(scenario, key);
    },
  },
  {
    ...common,
    id: "size.odd-names",
    title: "`getSize` is right for keys of any characters.",
    why: "A name that is escaped by one method and not by another is there for a writer and not for a reader.",
    example: 'getSize("größe/c/0") where 4 bytes were set → 4',
    given: oddNames,
    run: async (scenario) => {
      for (const [key, { length }] of scenario.given) {
        const ask = () => scenario.store.getSize?.(key);
        // A store that cannot write was not asked whether it takes the key: it may refuse it now.
        const refuses = !scenario.can("set") && !(await mayReject(scenario, `getSize("${key}")`, ask, key));
        if (!refuses) await verifySize(scenario, key, length);
      }
    },
  },
  {
    ...common,
    id: "size.follows-writes",
    title: "`getSize` is that of the value which was set last, shorter or longer.",
    why: "With the size of an earlier value, the end of the new one is looked for in the wrong place.",
    example: 'set("c/0", 4 bytes), getSize("c/0"), set("c/0", 2 bytes), then getSize("c/0") → 2',
    needs: ["set", "getSize"],
    run: async (scenario) => {
      for (const length of [10, 4, 300, 0, 7]) {
        await put(scenario, "array/c/0", letters(length, 3));
        await verifySize(scenario, "array/c/0", length);
      }
    },
  },
  {
    ...common,
    id: "size.follows-partial-write",
    title:
      "`getSize` grows with what `setPartialValues` writes past the end, and is the sum of nothing else.",
    why: "The end of a value that was written in parts is found by its size.",
    example: 'set("c/0", 4 bytes), setPartialValues([["c/0", 2, 6 bytes]]), then getSize("c/0") → 8',
    needs: ["set", "setPartialValues", "getSize"],
    run: async (scenario) => {
      const write = (start: number, length: number) => {
        const entry = ["array/c/0", start, bufferOf(scenario, letters(length, 2))] as const;
        return () => scenario.store.setPartialValues?.([entry]);
      };
      await put(scenario, "array/c/0", letters(4, 1));
      await mustSucceed(scenario, "setPartialValues within the value", write(1, 2));
      await verifySize(scenario, "array/c/0", 4);
      await mustSucceed(scenario, "setPartialValues past the end", write(2, 6));
      await verifySize(scenario, "array/c/0", 8);
    },
  },
  {
    ...common,
    id: "size.agrees-with-reads",
    title: "After every change, `getSize` is the length of what can be read, and an error for what cannot.",
    why: "A buffer that is made by the size, and filled by the read, must fit.",
    example: 'delete("c/0"), then getSize("c/0") → an error',
    needs: ["set", "delete", "getSize"],
    run: (scenario) =>
      afterEachMutation(scenario, async ({ values, keys }) => {
        for (const key of keys) {
          const length = values.get(key)?.length;
          await (length === undefined ? verifyNoSize(scenario, key) : verifySize(scenario, key, length));
        }
      }),
  },
  {
    ...common,
    id: "size.failing-backend",
    title: "`getSize` that the backend fails rejects; it makes no number up.",
    why: "A size of 0 in the place of a failure hides the failure and the value.",
    example: 'getSize("c/0") in a directory that may not be read → an error',
    level: "should",
    needs: ["own", "fault", "getSize"],
    given: lost("getSize"),
    run: async (scenario) => {
      await scenario.fault();
      for (const [key, { length }] of scenario.given) {
        const asked = await attempt("getSize", () => scenario.store.getSize?.(key));
        if (asked.ok) await verifySize(scenario, key, length);
        else scenario.judge({ standing: "right" });
      }
    },
  },
];
