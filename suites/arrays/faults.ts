import { attempt, type Requirement, verifyArray, zarritaView } from "../../src/spec/index.js";
import { arrayOf } from "./elements.js";
import { recordedNodes } from "./recorded.js";
import { zarrita } from "./sources.js";

const path = "chunks/plane";
const expected = arrayOf({ shape: [3, 5], dtype: "int16" });

/** What becomes of an array when the backend fails. */
export const faults: readonly Requirement[] = [
  {
    id: "arrays.failing-backend",
    title: "An array whose chunks cannot be had any more is an error, and not full of its fill value.",
    why: "A failure that passes for a missing chunk looks like data: a map with a hole, an average that is off.",
    example: 'zarrita.get("chunks/plane") once the server is gone → an error',
    level: "should",
    since: "1.0.0",
    needs: ["own", "fault"],
    sources: [zarrita("get")],
    // Of its own, since nobody reads it any more afterwards.
    given: recordedNodes("chunks"),
    run: async (scenario) => {
      const { get, open, root } = await import("./zarrita.js");
      const view = zarritaView(scenario.store, scenario.prototype, { lends: true });
      const opened = await attempt("open", () => open.v3(root(view).resolve(path), { kind: "array" }));
      // A store that cannot even open it has its verdict elsewhere.
      if (!opened.ok) return scenario.judge({ standing: "right" });
      await scenario.fault();
      const read = await attempt("get", () => get(opened.value));
      if (!read.ok) return scenario.judge({ standing: "right" });
      // What a store has in its own memory it may still hand out.
      await verifyArray(scenario, { array: path, expected }, async () => read.value);
    },
  },
];
