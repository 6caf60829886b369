import {
  attempt,
  collect,
  exactly,
  given,
  NotApplicable,
  type Requirement,
  type Scenario,
} from "../../src/spec/index.js";
import type { Store } from "../../src/store/index.js";
import { flags } from "./sources.js";
import { mustRefuse, values, type Write, writes } from "./writes.js";

const common = { level: "should", since: "1.0.0", dialects: ["zarr"], sources: flags } as const;
const nothingDenied = "the store denies none of the methods that it has";

/** Values of their own, since calls that are not refused may change them. */
const untouched = (purpose: string) => given(`values that must stay, for ${purpose}`, () => values);

type Flag = "supportsWrites" | "supportsDeletes" | "supportsListing" | "supportsPartialWrites";

/** The methods that go with a flag. */
const methodsOf = {
  supportsWrites: ["set", "setPartialValues", "setIfNotExists"],
  supportsDeletes: ["delete", "deleteDir", "clear"],
  supportsListing: ["list", "listPrefix", "listDir", "isEmpty"],
  supportsPartialWrites: ["setPartialValues"],
} as const satisfies Record<Flag, readonly (keyof Store)[]>;

const flagNames: readonly Flag[] = [
  "supportsWrites",
  "supportsDeletes",
  "supportsListing",
  "supportsPartialWrites",
];

/** Why a store that has this method says that it may not be called; undefined where it says nothing. */
function denial(store: Store, method: keyof Store): string | undefined {
  if (store[method] === undefined) return undefined;
  const flag = flagNames.find(
    (name) => store[name] === false && methodsOf[name].some((other) => other === method),
  );
  if (flag !== undefined) return `\`${flag}\` is false`;
  const changes = [...methodsOf.supportsWrites, ...methodsOf.supportsDeletes].some(
    (other) => other === method,
  );
  return store.readOnly === true && changes ? "the store is read-only" : undefined;
}

const refuseDenied =
  (...tried: readonly Write[]) =>
  async (scenario: Scenario) => {
    const found = tried.filter(({ method }) => denial(scenario.store, method) !== undefined);
    if (found.length === 0) throw new NotApplicable(nothingDenied);
    for (const write of found) {
      const because = denial(scenario.store, write.method) ?? "";
      await mustRefuse(scenario, scenario.store, write, because);
    }
  };

const listingsOf = (store: Store) => ({
  list: () => collect(store.list?.()),
  listPrefix: () => collect(store.listPrefix?.("array/")),
  listDir: () => collect(store.listDir?.("array")),
  isEmpty: async () => store.isEmpty?.("array"),
});

const refuseListing = async (scenario: Scenario) => {
  const { store } = scenario;
  // A view may deny what the store itself does.
  const view = await attempt("withReadOnly(true)", () => store.withReadOnly?.(true));
  const handles = [store, ...(view.ok && view.value ? [view.value] : [])];
  const denied = handles.flatMap((handle) =>
    methodsOf.supportsListing
      .filter((method) => denial(handle, method) !== undefined)
      .map((method) => [handle, method] as const),
  );
  if (denied.length === 0) throw new NotApplicable(nothingDenied);
  for (const [handle, method] of denied) {
    const call = handle === store ? `${method}()` : `withReadOnly(true).${method}()`;
    const result = await attempt<unknown>(call, listingsOf(handle)[method]);
    const failure = {
      code: "call.accepted",
      args: { call, because: "`supportsListing` is false" },
    } as const;
    if (!result.ok) scenario.judge({ standing: "right" });
    else scenario.judge({ standing: "wrong", label: call, failure });
  }
};

const flagsHold = async (scenario: Scenario) => {
  const { store } = scenario;
  const claimed = flagNames.filter((flag) => store[flag] === true);
  if (claimed.length === 0) throw new NotApplicable("the store claims nothing by its flags");
  for (const flag of claimed) {
    const methods: readonly (keyof Store)[] =
      flag === "supportsPartialWrites" ? ["set", "setPartialValues"] : methodsOf[flag];
    const args = {
      call: flag,
      expected: `true, and one of ${methods.join(", ")}`,
      received: "true, and none of them",
    };
    if (methods.some((method) => store[method] !== undefined)) scenario.judge({ standing: "right" });
    else scenario.judge({ standing: "wrong", label: flag, failure: { code: "result.value", args } });
  }
};

/**
 * What a store says that it cannot do, and does not. Calls that change something are made on stores of the
 * scenario's own alone: a store that does not refuse them would lose what is somebody's.
 */
export const deniedRequirements: readonly Requirement[] = [
  {
    ...common,
    id: "lifecycle.flags",
    title: "A store that says that it writes, deletes, lists or writes in part has a method to do it with.",
    why: "A library that trusts the flag fails in the middle of its work.",
    example: "supportsDeletes is true, and there is `delete`",
    needs: ["get"],
    run: flagsHold,
  },
  {
    ...common,
    id: "lifecycle.denied-writes",
    title: "A store that says that it takes no writes, or none of parts, refuses them and changes nothing.",
    why: "What looks written and is not is lost; what is written and should not be was somebody's data.",
    example: 'supportsWrites is false, and set("c/0", 00) → an error',
    needs: ["own"],
    given: untouched("denied writes"),
    rulings: exactly,
    run: refuseDenied(...writes.set, ...writes.setPartialValues, ...writes.setIfNotExists),
  },
  {
    ...common,
    id: "lifecycle.denied-deletes",
    title: "A store that says that it deletes nothing refuses to, and changes nothing.",
    why: "A writer that believes its old chunks gone leaves them for readers to find.",
    example: 'supportsDeletes is false, and delete("c/0") → an error',
    needs: ["own"],
    given: untouched("denied deletes"),
    rulings: exactly,
    run: refuseDenied(...writes.delete, ...writes.deleteDir),
  },
  {
    ...common,
    id: "lifecycle.denied-clear",
    title: "A store that says that it deletes nothing, or is read-only, refuses to be cleared.",
    why: "One call that is not looked at empties a store that was to be read only.",
    example: "readOnly is true, and clear() → an error",
    needs: ["own"],
    given: untouched("a denied clear"),
    rulings: exactly,
    run: refuseDenied(...writes.clear),
  },
  {
    ...common,
    id: "lifecycle.denied-listing",
    title: "A store that says that it cannot list refuses to, and does not answer with a part.",
    why: "A listing that leaves things out looks like an array that has no chunks.",
    example: "supportsListing is false, and list() → an error",
    needs: ["get"],
    given: untouched("denied listings"),
    run: refuseListing,
  },
];
