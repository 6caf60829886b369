import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { defineSuite, planConformance, requirement, runConformance } from "../../src/index.js";
import { everywhere, mustBe, pattern, put, verifyRead } from "../../src/suite.js";

const cwd = fileURLToPath(new URL("./stores/", import.meta.url));

const ours = defineSuite({
  id: "ours",
  title: "What we promise beside the contract",
  requirements: [
    requirement({
      id: "ours.long-keys",
      title: "A key of 500 letters can be set.",
      needs: ["set"],
      run: async (scenario) => {
        const [key, value] = ["k".repeat(500), pattern(40)];
        await put(scenario, key, value);
        await verifyRead(scenario, everywhere("exact"), { key, value });
      },
    }),
    {
      id: "ours.size",
      title: "The sentinel says how many keys there are.",
      level: "should",
      run: (scenario) => mustBe(scenario, "the number of keys", 3, async () => 4),
    },
  ],
});

describe("suites of one's own, as values", () => {
  it("are run in this process, with defaults for what they leave out", async () => {
    const report = await runConformance(() => new Map(), { suites: [ours], suite: "ours" });
    expect(report.results).toMatchObject([
      { requirement: "ours.long-keys", suite: "ours", level: "must", verdict: "pass" },
      { requirement: "ours.size", level: "should", verdict: "warn", failure: { code: "result.value" } },
    ]);
    expect(report.requirements["ours.size"]).toMatchObject({
      why: "",
      sources: [],
      since: "0.0.0",
      needs: [],
    });
  });

  it("are planned beside the built-in ones", async () => {
    const planned = await planConformance({ suites: [ours] });
    expect(planned.at(-1)).toMatchObject({ id: "ours.size", suite: "ours", level: "should" });
    expect(planned.length).toBe((await planConformance()).length + 2);
  });

  it("cannot go to another process, which is said", async () => {
    await expect(runConformance("./plain.js", { cwd, suites: [ours] })).rejects.toThrow("inProcess: true");
    const here = await runConformance("./plain.js", { cwd, suites: [ours], suite: "ours", inProcess: true });
    expect(here.results.map(({ verdict }) => verdict)).toEqual(["pass", "warn"]);
  });

  it("are refused where their ids are taken", async () => {
    await expect(planConformance({ suites: [ours, ours] })).rejects.toThrow(
      "The suite `ours` is not the only one: both `suites[0]` and `suites[1]` have one.",
    );
  });
});
