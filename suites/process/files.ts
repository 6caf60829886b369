import type { Failure } from "../../src/results/index.js";
import {
  attempt,
  bufferOf,
  given,
  NotApplicable,
  pattern,
  type Requirement,
  type Scenario,
} from "../../src/spec/index.js";
import type { Capability } from "../../src/store/index.js";

/** So many calls are made twice, some of them at a time. Pools and caches hold fewer files for one key. */
const calls = 32;
const atOnce = 8;
/** So many more files each time are no accident of what else goes on. */
const leaked = 28;
/** A file may be closed a little after the call that read it. */
const waits = 10;
const waitMs = 5;

const key = "opened/c/0";
const value = pattern(9, 4);

/** What is done again and again: what succeeds, what is refused, and what is broken off. */
const uses: readonly { call: string; needs?: Capability; use(scenario: Scenario): unknown }[] = [
  { call: `get("${key}")`, use: ({ store, prototype }) => store.get(key, prototype) },
  {
    call: `get("${key}", { start: 1, end: 3 })`,
    needs: "get.range",
    use: ({ store, prototype }) => store.get(key, prototype, { start: 1, end: 3 }),
  },
  {
    call: `get("${key}", { start: 90, end: 99 })`,
    needs: "get.range",
    use: ({ store, prototype }) => store.get(key, prototype, { start: 90, end: 99 }),
  },
  { call: 'get("no/such/key")', use: ({ store, prototype }) => store.get("no/such/key", prototype) },
  { call: `exists("${key}")`, needs: "exists", use: ({ store }) => store.exists?.(key) },
  {
    call: "list(), its first name",
    needs: "list",
    use: async ({ store }) => {
      for await (const _ of store.list?.() ?? []) break;
    },
  },
  {
    call: `set("${key}")`,
    needs: "set",
    use: (scenario) => scenario.store.set?.(key, bufferOf(scenario, value)),
  },
];

/** Makes the calls; tells of one for which there were no more files to be had. */
async function useOften(use: () => unknown): Promise<Failure | undefined> {
  for (let done = 0; done < calls; done += atOnce) {
    const made = await Promise.all(Array.from({ length: atOnce }, () => attempt("a call", use)));
    for (const result of made) if (!result.ok && isForWantOfFiles(result.failure)) return result.failure;
  }
  return undefined;
}

const isForWantOfFiles = (failure: Failure) =>
  failure.code === "call.rejected" && ["EMFILE", "ENFILE"].includes(failure.args.error.code ?? "");

/** How many more files are open than before, when there was time to close them. */
async function openedSince({ openFiles }: Scenario, before: number, most: number): Promise<number> {
  const more = () => (openFiles() ?? 0) - before;
  for (let i = 0; i < waits && more() >= most; i++)
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  return more();
}

/** What shows that a use leaves files open, if it does: each time there are as many more. */
async function leakOf(scenario: Scenario, call: string, use: () => unknown): Promise<Failure | undefined> {
  const before = scenario.openFiles() ?? 0;
  let more = 0;
  for (const most of [leaked, 2 * leaked]) {
    const refused = await useOften(use);
    if (refused) return refused;
    more = await openedSince(scenario, before, most);
    if (more < most) return undefined;
  }
  return { code: "result.value", args: { call, expected: "as many as before", received: `${more} more` } };
}

const closesFiles = async (scenario: Scenario) => {
  if (scenario.openFiles() === undefined) throw new NotApplicable("the system does not tell what is open");
  for (const { call, needs, use } of uses) {
    if (needs && !scenario.can(needs)) continue;
    const label = `open files after ${2 * calls} times ${call}`;
    const failure = await leakOf(scenario, label, () => use(scenario));
    scenario.judge(failure ? { standing: "wrong", label, failure } : { standing: "right" });
  }
};

/** What a store leaves open. */
export const files: readonly Requirement[] = [
  {
    id: "process.closes-files",
    title: "A call leaves no file and no connection open, whether it succeeds, is refused or is broken off.",
    why: "A process may have a thousand files open or so; a reader of a large array needs more chunks than that.",
    example: "the handle of a file is closed in `finally`, and a directory that is no longer iterated too",
    level: "should",
    since: "1.0.0",
    sources: [
      {
        document: "Node.js",
        section: "File system: Class FileHandle",
        url: "https://nodejs.org/api/fs.html#class-filehandle",
      },
    ],
    needs: ["get"],
    given: given("a value that is read again and again", () => [[key, value]]),
    run: closesFiles,
  },
];
