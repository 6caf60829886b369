import type { Failure, Level } from "../../src/results/index.js";
import { attempt, NotApplicable, type Requirement } from "../../src/spec/index.js";

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
      const expected = promised[dialect];
      const hold = (call: string, received: string) => {
        if (received === expected) return scenario.judge({ standing: "right" });
        const failure = { code: "missing.sentinel", args: { call, expected, received } } as const;
        scenario.judge({ standing: "wrong", label: call, failure });
      };
      for (const key of absent) {
        const call = `get("${key}")`;
        const result = await attempt(call, () => scenario.store.get(key, scenario.prototype));
        // An answer that adapters do not take for that of a missing key is no observation of theirs.
        if (!result.ok) hold(call, receivedIn(result.failure));
        else if (result.value) hold(call, `${result.value.length} bytes`);
      }
      for (const { kind, call, what } of observations) if (kind === "missing-as") hold(call, what);
    },
  };
}

/** What came in the place of the dialect's answer: an error by its name, a result by its type. */
function receivedIn(failure: Failure): string {
  if (failure.code === "call.rejected") return failure.args.error.name;
  return failure.code === "result.type" ? failure.args.received : failure.code;
}

/** Ranges of missing keys are told as the keys themselves are; zarr.js has no ranges. */
export function sentinelOfRanges(
  common: Pick<Requirement, "since" | "given" | "sources">,
  absent: readonly string[],
): Requirement {
  return {
    ...common,
    id: "missing.sentinel-range",
    title: "A range of a missing key is told by `undefined` in zarrita, as the key itself is.",
    why: "Code for zarrita compares the index of a shard with `undefined`, and decodes whatever else comes.",
    example: 'getRange("/c/0", { suffixLength: 4 }) of no such key → undefined',
    level: "should",
    dialects: ["zarrita"],
    needs: ["get.range"],
    run: async (scenario) => {
      const { store, prototype, observations } = scenario;
      for (const key of absent) {
        await attempt("getRange", () => store.get(key, prototype, { start: 0, end: 4 }));
      }
      // What was told in no such way is for the requirement that ranges of missing keys are missing.
      const told = observations.filter(({ kind }) => kind === "missing-as");
      if (told.length === 0) throw new NotApplicable("no range of a missing key was told to be missing");
      for (const { call, what } of told) {
        const args = { call, expected: "undefined", received: what };
        const failure = { code: "missing.sentinel", args } as const;
        scenario.judge(
          what === "undefined" ? { standing: "right" } : { standing: "wrong", label: call, failure },
        );
      }
    },
  };
}
