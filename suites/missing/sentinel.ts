import type { Level } from "../../src/results/index.js";
import type { Requirement } from "../../src/spec/index.js";
import { attempt } from "../../src/spec/index.js";

const promised = { zarrita: "undefined", zarrjs: "KeyError" } as const;

/** Missing keys are told in the dialect's own way: a matter of form, which adapters observe. */
export function sentinel(
  common: Pick<Requirement, "since" | "given" | "sources"> & {
    level: Record<"zarr" | "zarrita" | "zarrjs", Level>;
  },
  absent: readonly string[],
): Requirement {
  return {
    ...common,
    id: "missing.sentinel",
    title: "A missing key is told as the dialect has it: `undefined` in zarrita, a `KeyError` in zarr.js.",
    why: "zarr.js takes anything but a `KeyError` for a chunk or a failure; code for zarrita compares with `undefined`.",
    example: 'get("/c/0") of no such key → undefined',
    dialects: ["zarrita", "zarrjs"],
    needs: ["get"],
    run: async (scenario) => {
      const { dialect, observations } = scenario;
      if (dialect === "zarr") return;
      for (const key of absent)
        await attempt(`get("${key}")`, () => scenario.store.get(key, scenario.prototype));
      for (const { call, what } of observations) {
        const expected = promised[dialect];
        if (what === expected) scenario.judge({ standing: "right" });
        else {
          const failure = { code: "missing.sentinel", args: { call, expected, received: what } } as const;
          scenario.judge({ standing: "wrong", label: call, failure });
        }
      }
    },
  };
}
