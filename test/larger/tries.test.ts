import { describe, expect, it } from "vitest";
import type { RunOptions } from "../../src/runner/index.js";
import { only, report, resultOf } from "../runner/results.js";
import { CorrectStore, factory, type RangeQuery } from "../runner/stores.js";

const id = "byte-range.suffix-zero";

/** A factory of stores of which the nth ones answer a suffix of zero with the whole value. */
function wrongInStores(...wrong: number[]) {
  let made = 0;
  // The probe makes two before the first scenario.
  return factory(() => new Sometimes(wrong.includes(made++ - 1)));
}

class Sometimes extends CorrectStore {
  readonly #wrong: boolean;

  constructor(wrong: boolean) {
    super();
    this.#wrong = wrong;
  }

  override async getRange(key: string, range: RangeQuery) {
    const all = this.#wrong && "suffixLength" in range && range.suffixLength === 0;
    return all ? this.get(key) : super.getRange(key, range);
  }
}

const tried = async (wrong: number[], options: Partial<RunOptions>) => {
  const made = await report(wrongInStores(...wrong), { grep: only(id), concurrency: 1, ...options });
  return { result: resultOf(made, id), summary: made.summary };
};

describe("--retry", () => {
  it("makes flaky what fails and then holds, with the evidence of the failure", async () => {
    const { result, summary } = await tried([1], { retry: 2 });
    expect(result).toMatchObject({ verdict: "flaky", failure: { code: "range.whole-value" } });
    expect(result.tries).toEqual([{ verdict: "fail", code: "range.whole-value" }, { verdict: "pass" }]);
    expect(result.journal?.length).toBeGreaterThan(0);
    expect(summary.conforms).toBe(true);
  });

  it("leaves a failure that comes each time a failure, and tells of each try", async () => {
    const { result, summary } = await tried([1, 2, 3], { retry: 2 });
    expect(result.verdict).toBe("fail");
    expect(result.tries?.map(({ verdict }) => verdict)).toEqual(["fail", "fail", "fail"]);
    expect(summary.conforms).toBe(false);
  });

  it("tries nothing again that holds", async () => {
    const { result } = await tried([], { retry: 2 });
    expect(result).not.toHaveProperty("tries");
  });

  it("fails the run with --fail-on-flaky", async () => {
    const { summary } = await tried([1], { retry: 1, failOnFlaky: true });
    expect(summary).toMatchObject({ conforms: false, failOnFlaky: true });
  });
});

describe("--repeat", () => {
  it("tries each requirement so many times", async () => {
    const { result, summary } = await tried([], { repeat: 3 });
    expect(result).toMatchObject({ verdict: "pass", tries: Array(3).fill({ verdict: "pass" }) });
    expect(summary.conforms).toBe(true);
  });

  it("shows verdicts that differ, with the evidence of what failed", async () => {
    const { result } = await tried([2], { repeat: 3 });
    expect(result).toMatchObject({ verdict: "flaky", failure: { code: "range.whole-value" } });
    expect(result.tries?.map(({ verdict }) => verdict)).toEqual(["pass", "fail", "pass"]);
  });
});

describe("--bail", () => {
  it("ends the run after so many failures, and says how many were not run", async () => {
    const broken = factory(() => new Sometimes(true));
    const made = await report(broken, { grep: [/^byte-range\./], bail: 1, concurrency: 1 });
    expect(made.summary.counts.fail).toBe(1);
    expect(made.results.at(-1)?.requirement).toBe(id);
    expect(made.summary.notRun).toBeGreaterThan(5);
  });

  it("changes nothing where nothing fails", async () => {
    const made = await report(
      factory(() => new CorrectStore()),
      { bail: 1 },
    );
    expect(made.summary).toMatchObject({ conforms: true });
    expect(made.summary).not.toHaveProperty("notRun");
  });
});
