import { describe, expect, it } from "vitest";
import { updateCommand } from "../../src/cli/baseline/update-command.js";
import { rerunCommand } from "../../src/cli/rerun-command.js";
import { parseRunFlags, type RunFlags } from "../../src/cli/run-options.js";

const args = ["./my store.js", "--suites", "ours.js"];
const named = "npx zarr-store-conform './my store.js' --suites ours.js";

/** What a verdict may depend on, each with what a proposed command has of it. */
const decisive: [given: Record<string, unknown>, flag: string][] = [
  [{ seed: "7:3:1" }, "--seed 7"],
  [{ dialect: "zarrita" }, "--dialect zarrita"],
  [{ runs: "50" }, "--runs 50"],
  [{ large: true }, "--large"],
  [{ timeout: "300" }, "--timeout 300"],
];
const flagsOf = (given: Record<string, unknown>): RunFlags => parseRunFlags(given, Object.keys(given));

describe("commands that are proposed", () => {
  it.each(decisive)("come to the same verdicts as a run with %j", (given, flag) => {
    const flags = flagsOf(given);
    expect(rerunCommand(args, flags)("a.b")).toBe(`${named} --grep '^a\\.b$' ${flag}`);
    expect(updateCommand(args, flags, "known.json")).toBe(
      `${named} ${flag} --baseline known.json --update-baseline`,
    );
  });

  it("leave out what is for the run as a whole", () => {
    const flags = flagsOf({ bail: "1", reporter: ["dot"], grep: ["b"], strict: true, inProcess: true });
    expect(rerunCommand(["memory:"], flags)("a.b")).toBe("npx zarr-store-conform memory: --grep '^a\\.b$'");
    expect(updateCommand(["memory:"], flags, "known.json")).toBe(
      "npx zarr-store-conform memory: --strict --baseline known.json --update-baseline",
    );
  });
});
