import {
  collect,
  exactly,
  given,
  judgeList,
  missing,
  mustSucceed,
  pattern,
  put,
  type Requirement,
  type Scenario,
  verifyExists,
  verifyRead,
  zarrPython,
  zarrSpec,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";

const [kept, replaced, emptied, removed] = ["kept", "replaced", "emptied", "removed"].map(
  (name) => `seeded/${name}/0`,
) as [string, string, string, string];

/** Values that the store finds when it is made: it has not set them, and may look for them elsewhere than for its own. */
const before = given(
  "values that were there before",
  () => [kept, replaced, emptied, removed].map((key, i) => [key, pattern(60 + i, 30 + i)]),
  { seeded: true },
);

async function verifyThere(scenario: Scenario, key: string, value: Uint8Array, label: string): Promise<void> {
  const parts: ByteRequest[] = [
    ...(scenario.can("get.range") ? [{ start: 5, end: 25 }] : []),
    ...(scenario.can("get.suffix") ? [{ suffix: 9 }] : []),
  ];
  const stale = new Map([["the seeded value", scenario.given.get(key) ?? value]]);
  for (const request of [undefined, ...(value.length > 0 ? parts : [])])
    await verifyRead(scenario, exactly, { key, request, value, stale, label });
  if (scenario.can("exists")) await verifyExists(scenario, key, true);
}

const changesWhatWasThere = async (scenario: Scenario) => {
  const { store, given, can } = scenario;
  for (const [key, value] of given) await verifyThere(scenario, key, value, `"${key}" as it was seeded`);
  await put(scenario, replaced, pattern(90, 50));
  await verifyThere(scenario, replaced, pattern(90, 50), `"${replaced}" set over what was seeded`);
  await put(scenario, emptied, new Uint8Array());
  await verifyThere(scenario, emptied, new Uint8Array(), `"${emptied}" emptied`);
  if (can("delete")) {
    await mustSucceed(scenario, `delete("${removed}")`, () => store.delete?.(removed), removed);
    const label = `"${removed}" deleted`;
    await verifyRead(scenario, missing, { key: removed, value: undefined, label });
    if (can("exists")) await verifyExists(scenario, removed, false);
  }
  await verifyThere(scenario, kept, pattern(60, 30), `"${kept}" beside those that changed`);
  if (!can("list")) return;
  const listed = await mustSucceed(scenario, "list()", () => collect(store.list?.(), 1000));
  const owed = [kept, replaced, emptied, ...(can("delete") ? [] : [removed])];
  const below = listed.filter((name) => name.startsWith("seeded/"));
  judgeList(scenario, 'list(), names below "seeded/"', owed, below);
};

/** Changes of what a store has not written itself. */
export const overSeeded: Requirement = {
  id: "set.over-seeded",
  title:
    "What was there before the store is read, replaced, emptied and deleted like what was set through it.",
  why: "An overlay or a cache over something else must not let it shine through where it was changed or deleted.",
  example: 'seeded with AA AA, delete("c/0"), then get("c/0", prototype) → undefined',
  level: "must",
  since: "1.0.0",
  sources: [zarrSpec("Abstract store interface, set"), zarrPython("Store.set")],
  needs: ["own", "set"],
  given: before,
  rulings: exactly,
  run: changesWhatWasThere,
};
