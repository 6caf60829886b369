import {
  attempt,
  bufferOf,
  exactly,
  mayReject,
  missing,
  mustSucceed,
  pattern,
  put,
  type Requirement,
  type Scenario,
  type Suite,
  verifyRead,
  zarrPython,
} from "../../src/spec/index.js";

const sources = [zarrPython("Store.set_if_not_exists")];
const common = { level: "must", since: "1.0.0", needs: ["set", "setIfNotExists"], sources } as const;
const [key, other] = ["array/zarr.json", "array/zarr.jso"];
const [first, second] = [pattern(30, 1), pattern(20, 2)];

const create = (scenario: Scenario, at: string, value: Uint8Array) =>
  scenario.store.setIfNotExists?.(at, bufferOf(scenario, value));

/** A call that makes the key. Where it is refused the scenario ends. */
const mustCreate = (scenario: Scenario, at: string, value: Uint8Array) =>
  mustSucceed(
    scenario,
    `setIfNotExists("${at}", ${value.length} bytes)`,
    () => create(scenario, at, value),
    at,
  );

/** A call on a key that is there: to do nothing is right, to say so by an error is tolerated. */
const createAgain = (scenario: Scenario, at: string, value: Uint8Array) =>
  mayReject(
    scenario,
    `setIfNotExists("${at}", ${value.length} bytes) again`,
    () => create(scenario, at, value),
    at,
  );

const requirements: readonly Requirement[] = [
  {
    ...common,
    id: "create.absent",
    title:
      "`setIfNotExists` of a key that is not there stores the value, empty and large ones too, and no other key.",
    why: "Metadata is written this way by whoever opens an array first: not stored, there is no array.",
    example: 'setIfNotExists("zarr.json", 00 01), then get("zarr.json", prototype) → 00 01',
    rulings: exactly,
    run: async (scenario) => {
      await put(scenario, other, second);
      for (const [i, size] of [30, 0, 65_537].entries()) {
        const [at, value] = [`new/${i}/zarr.json`, pattern(size, 3)];
        await mustCreate(scenario, at, value);
        await verifyRead(scenario, exactly, { key: at, value });
      }
      await mustCreate(scenario, key, first);
      await verifyRead(scenario, exactly, { key, value: first });
      await verifyRead(scenario, exactly, { key: other, value: second });
    },
  },
  {
    ...common,
    id: "create.existing",
    title: "`setIfNotExists` of a key that is there leaves its value as it was.",
    why: "Two writers open one array: the second must find the first one's metadata, and not replace it.",
    example: 'set("zarr.json", 00), setIfNotExists("zarr.json", 01), then get("zarr.json", prototype) → 00',
    rulings: exactly,
    run: async (scenario) => {
      await put(scenario, key, first);
      await createAgain(scenario, key, second);
      await verifyRead(scenario, exactly, { key, value: first });
      await mustCreate(scenario, "made/zarr.json", first);
      await createAgain(scenario, "made/zarr.json", second);
      await verifyRead(scenario, exactly, { key: "made/zarr.json", value: first });
    },
  },
  {
    ...common,
    id: "create.existing-empty",
    title: "A key whose value is empty is there: `setIfNotExists` leaves it empty.",
    why: "A store that asks for a value, and not whether there is one, takes an empty chunk for none and replaces it.",
    example:
      'set("c/0", an empty value), setIfNotExists("c/0", 01), then get("c/0", prototype) → an empty buffer',
    rulings: exactly,
    run: async (scenario) => {
      await put(scenario, key, new Uint8Array());
      await createAgain(scenario, key, second);
      await verifyRead(scenario, exactly, { key, value: new Uint8Array() });
    },
  },
  {
    ...common,
    id: "create.then-set",
    title:
      "What `setIfNotExists` made is a value like any other: `set` replaces it, and a read between sees it.",
    why: "Metadata that can be made and not replaced cannot be resized, and attributes cannot be changed.",
    example: 'setIfNotExists("zarr.json", 00), set("zarr.json", 01), then get("zarr.json", prototype) → 01',
    rulings: exactly,
    run: async (scenario) => {
      await verifyRead(scenario, missing, { key, value: undefined });
      await mustCreate(scenario, key, first);
      await verifyRead(scenario, exactly, { key, value: first });
      await put(scenario, key, second);
      await verifyRead(scenario, exactly, {
        key,
        value: second,
        stale: new Map([["the value made first", first]]),
      });
    },
  },
  {
    ...common,
    id: "create.after-delete",
    title: "A key that was deleted can be made again, with another value.",
    why: "An array is removed and made anew under its name; a store that remembers the old one makes nothing.",
    example: 'set("c/0", 00), delete("c/0"), setIfNotExists("c/0", 01), then get("c/0", prototype) → 01',
    needs: ["set", "setIfNotExists", "delete"],
    rulings: exactly,
    run: async (scenario) => {
      await mustCreate(scenario, key, first);
      await mustSucceed(scenario, `delete("${key}")`, () => scenario.store.delete?.(key), key);
      await mustCreate(scenario, key, second);
      await verifyRead(scenario, exactly, {
        key,
        value: second,
        stale: new Map([["the value before", first]]),
      });
    },
  },
  {
    ...common,
    id: "create.below-value",
    title:
      "`setIfNotExists` below another key, or of one that has keys below it, stores the value or is an error.",
    why: "In a tree of files both look like a file that is there already: nothing is stored, and nobody is told.",
    example: 'set("a", 00), setIfNotExists("a/b", 01) → an error, or get("a/b", prototype) → 01',
    rulings: exactly,
    run: async (scenario) => {
      await put(scenario, "value", first);
      await put(scenario, "directory/c/0", first);
      for (const at of ["value/c/0", "directory", "directory/c"]) {
        const call = `setIfNotExists("${at}", ${second.length} bytes)`;
        const result = await attempt(call, () => create(scenario, at, second));
        if (result.ok) await verifyRead(scenario, exactly, { key: at, value: second });
        else scenario.judge({ standing: "right" });
      }
      await verifyRead(scenario, exactly, { key: "value", value: first });
      await verifyRead(scenario, exactly, { key: "directory/c/0", value: first });
    },
  },
];

/** What `setIfNotExists` owes one caller; what it owes several at once is a matter of concurrency. */
export const createSuite: Suite = { id: "create", title: "Create what is not there", requirements };
