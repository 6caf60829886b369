import {
  attempt,
  type Requirement,
  type Scenario,
  type Suite,
  zarrPython,
  zarrSpec,
} from "../../src/spec/index.js";
import { keyOf, valuesOfEverySize } from "../byte-range/values.js";
import { files } from "./files.js";

const common = { level: "must", since: "1.0.0", needs: ["get"], given: valuesOfEverySize } as const;
const sources = [zarrSpec("Abstract store interface"), zarrPython("Store")];

/** Calls that succeed and calls that are refused, so that both leave their traces. */
const useStore = async (scenario: Scenario) => {
  const { store, prototype } = scenario;
  await attempt("get", () => store.get(keyOf(4), prototype));
  await attempt("get of a missing key", () => store.get("no/such/key", prototype));
  await attempt("get of a range past the end", () => store.get(keyOf(4), prototype, { start: 9, end: 12 }));
  scenario.judge({ standing: "right" });
};

const requirements: readonly Requirement[] = [
  {
    ...common,
    id: "process.stays-alive",
    title: "The store never ends its process, blocks it for ever, or runs it out of memory.",
    why: "A reader has other work in the same process, and loses all of it.",
    example: "a store that cannot go on rejects the call, and does not call process.exit",
    sources,
    catches: ["process.lost", "process.hung"],
    run: useStore,
  },
  {
    ...common,
    id: "process.no-stray-errors",
    title:
      "Every error of the store reaches its caller: none becomes an unhandled rejection or an uncaught exception.",
    why: "Node ends a process for an unhandled rejection, however well the caller handles its own calls.",
    example: "a promise that nobody awaits inside the store has its own catch",
    sources,
    catches: ["process.unhandled"],
    run: useStore,
  },
];

/** What a store does to the process that it runs in. */
export const processSuite: Suite = {
  id: "process",
  title: "The process",
  requirements: [...requirements, ...files],
};
