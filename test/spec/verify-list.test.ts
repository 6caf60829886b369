import { describe, expect, it } from "vitest";
import { collect, judgeList, verifyList } from "../../src/spec/index.js";
import { fakeScenario } from "./fake-scenario.js";

async function* names(...all: string[]) {
  yield* all;
}

/** What was judged of a listing that owes `a` and `b`. */
async function judged(list: () => AsyncIterable<string>) {
  const { scenario, judgements } = fakeScenario();
  await verifyList(scenario, "list()", ["a", "b"], list);
  return judgements;
}

describe("verifyList", () => {
  it("takes the names in any order", async () => {
    expect(await judged(() => names("b", "a"))).toEqual([{ standing: "right" }]);
  });

  it.each([
    ["left out", ["a"], { missing: ["b"], unexpected: [], repeated: [] }],
    ["not there", ["a", "b", "c"], { missing: [], unexpected: ["c"], repeated: [] }],
    ["listed twice", ["a", "b", "a"], { missing: [], unexpected: [], repeated: ["a"] }],
  ])("tells a name that is %s", async (_, listed, difference) => {
    expect(await judged(() => names(...listed))).toMatchObject([
      { standing: "wrong", failure: { code: "list.differs", args: difference } },
    ]);
  });

  it("judges a listing that fails in the middle wrong", async () => {
    const list = async function* () {
      yield "a";
      throw new Error("the second page");
    };
    expect(await judged(list)).toMatchObject([{ standing: "wrong", failure: { code: "call.rejected" } }]);
  });

  it("does not wait for the end of a listing that has none", async () => {
    let count = 0;
    let closed = false;
    const list = async function* () {
      try {
        for (;;) yield `name ${count++}`;
      } finally {
        closed = true;
      }
    };
    expect(await judged(list)).toMatchObject([{ standing: "wrong", failure: { code: "list.differs" } }]);
    expect(count).toBeLessThan(2000);
    expect(closed).toBe(true);
  });
});

describe("judgeList", () => {
  it("counts all names and shows the first of them", () => {
    const { scenario, judgements } = fakeScenario();
    const owed = Array.from({ length: 50 }, (_, i) => `c/${i}`);
    judgeList(scenario, "list()", owed, ["c/0"]);
    expect(judgements).toMatchObject([{ failure: { args: { expectedCount: 50, receivedCount: 1 } } }]);
    const [judgement] = judgements;
    const failure = judgement?.standing === "wrong" ? judgement.failure : undefined;
    expect(failure?.code === "list.differs" && failure.args.missing.length).toBe(20);
  });
});

describe("the key of a sibling that is listed by its characters", () => {
  const value = new Uint8Array(1);
  const given = new Map(["foo/a", "foobar/b", "other"].map((key) => [key, value]));

  it.each([
    ["a whole key", 'listPrefix("foo/")', ["foo/a", "foobar/b"], "foobar/b"],
    ["the key of the directory's own name", 'listPrefix("foo/")', ["foo/a", "foo"], "foo"],
    ["the rest of a name", 'listDir("foo")', ["a", "bar"], "foobar/b"],
    ["nothing of the kind", 'listDir("foo")', ["a", "0"], undefined],
    ["another key altogether", 'listPrefix("foo/")', ["foo/a", "other"], undefined],
    ["the listing of everything", "list()", ["foo/a", "foobar/b"], undefined],
  ])("is known of %s", (_, call, listed, sibling) => {
    const { scenario, judgements } = fakeScenario({ given });
    judgeList(scenario, call, [call.startsWith("listDir") ? "a" : "foo/a"], listed);
    const [judgement] = judgements;
    const failure = judgement?.standing === "wrong" ? judgement.failure : undefined;
    expect(failure?.code === "list.differs" && failure.args.sibling).toBe(sibling);
  });
});

describe("collect", () => {
  it("takes no more than it was told", async () => {
    expect(await collect(names("a", "b", "c"), 2)).toEqual(["a", "b"]);
  });

  it("takes nothing for an empty listing", async () => {
    expect(await collect(undefined)).toEqual([]);
  });
});
