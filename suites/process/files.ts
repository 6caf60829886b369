import type { Failure } from "../../src/results/index.js";
import {
  attempt,
  bufferOf,
  given,
  NotApplicable,
  pattern,
  pause,
  type Requirement,
  type Scenario,
} from "../../src/spec/index.js";
import type { Capability } from "../../src/store/index.js";

/** So many calls are made at once. A pool may keep a connection for each of them, but no more for the next ones. */
const calls = 32;
/** A file may be closed a little after the call that read it. */
const waits = 10;
const waitMs = 5;
/** How many calls are made in each round after the first, where that has left files open; and how many may be others'. */
const rounds = [0, 2 * calls, 0, calls];
const strays = 2;

/** Calls that take longer than this are not made over a hundred times. */
const soonMs = 300;

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

/** Makes so many calls; tells of one for which there were no more files to be had. */
async function useOften(count: number, use: () => unknown): Promise<Failure | undefined> {
  for (let done = 0; done < count; done += calls) {
    const made = await Promise.all(Array.from({ length: calls }, () => attempt("a call", use)));
    for (const result of made) if (!result.ok && isForWantOfFiles(result.failure)) return result.failure;
  }
  return undefined;
}

const isForWantOfFiles = (failure: Failure) =>
  failure.code === "call.rejected" && ["EMFILE", "ENFILE"].includes(failure.args.error.code ?? "");

/** How many more files are open than before, when there was time to close them. */
async function openedSince({ openFiles }: Scenario, before: number): Promise<number> {
  const more = () => (openFiles() ?? 0) - before;
  for (let i = 0; i < waits && more() > strays; i++) await pause(waitMs);
  return more();
}

/** What shows that a use leaves files open, if it does: as many for each call, round after round. */
async function leakOf(scenario: Scenario, call: string, use: () => unknown): Promise<Failure | undefined> {
  let all = 0;
  for (const count of [calls, ...rounds]) {
    const before = scenario.openFiles() ?? 0;
    const refused = await useOften(count, use);
    if (refused) return refused;
    const more = await openedSince(scenario, before);
    if (more < count - strays || (count === 0 && more > strays)) return undefined;
    all += more;
  }
  return { code: "result.value", args: { call, expected: "as many as before", received: `${all} more` } };
}

/** Whether a use comes to its end, well or not. One that does not, or takes its time, is told of elsewhere. */
async function settles(use: () => unknown): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, soonMs, false);
  });
  const settled = await Promise.race([attempt("a call", use).then(() => true), late]);
  clearTimeout(timer);
  return settled;
}

const closesFiles = async (scenario: Scenario) => {
  if (scenario.openFiles() === undefined) throw new NotApplicable("the system does not tell what is open");
  for (const { call, needs, use } of uses) {
    if (needs && !scenario.can(needs)) continue;
    // After all that was done before it: what a use leaves locked, the next one would wait for.
    if (!(await settles(() => use(scenario)))) continue;
    const label = `open files after ${4 * calls} times ${call}`;
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
    quiet: true,
    needs: ["get"],
    given: given("a value that is read again and again", () => [[key, value]]),
    run: closesFiles,
  },
];
