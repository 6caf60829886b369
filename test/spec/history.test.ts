import { describe, expect, it } from "vitest";
import { KeyHistory, pattern } from "../../src/spec/index.js";
import { MemoryStore, type Store } from "../../src/store/index.js";
import { fakeScenario } from "./fake-scenario.js";

const [first, second] = [pattern(10, 1), pattern(20, 2)];

/** Three calls, one after the other, on a store; and what is judged of them. */
async function threeCalls(store: Store) {
  const { scenario, judgements } = fakeScenario({ store });
  const history = new KeyHistory(scenario, "c/0");
  await history.set(1, first);
  await history.set(2, second);
  await history.get(3);
  history.judge();
  return judgements;
}

/** A store that answers every read with the value that was set first. */
function stuck(): Store {
  const inner = new MemoryStore();
  return {
    get: (key, prototype) => inner.get(key, prototype),
    set: async (key, value) => inner.setIfNotExists(key, value),
  };
}

describe("a recorded history", () => {
  it("of a correct store is right, and so is each read in it", async () => {
    expect(await threeCalls(new MemoryStore())).toEqual([{ standing: "right" }, { standing: "right" }]);
  });

  it("that nothing explains is shown as a timeline of the calls that contradict each other", async () => {
    const [, judgement] = await threeCalls(stuck());
    expect(judgement).toMatchObject({
      standing: "wrong",
      key: "c/0",
      failure: {
        code: "history.impossible",
        args: {
          key: "c/0",
          because: "caller 3 read value 1 when the key held value 2 already",
          timeline: [
            { client: 1, call: 'set("c/0", value 1)', outcome: "done" },
            { client: 2, call: 'set("c/0", value 2)', outcome: "done" },
            { client: 3, call: 'get("c/0")', outcome: "value 1" },
          ],
        },
      },
    });
  });

  it("has its times in order", async () => {
    const [, judgement] = await threeCalls(stuck());
    const failure = judgement?.standing === "wrong" ? judgement.failure : undefined;
    const timeline = failure?.code === "history.impossible" ? failure.args.timeline : [];
    expect(timeline.length).toBe(3);
    for (const { from, to } of timeline) expect(from).toBeLessThanOrEqual(to);
  });

  it("leaves a read of bytes that nobody wrote to a judgement of its own", async () => {
    const { scenario, judgements } = fakeScenario({
      store: {
        get: async (_, prototype) => prototype.buffer.fromBytes(pattern(30, 90)),
        set: async () => {},
      },
    });
    const history = new KeyHistory(scenario, "c/0");
    await history.set(1, first);
    await history.get(1);
    history.judge();
    expect(judgements.map(({ standing }) => standing)).toEqual(["wrong", "right"]);
  });

  it("warns of a set that is refused, and takes it for one that may have happened", async () => {
    const { scenario, judgements } = fakeScenario({
      store: {
        get: async (_, prototype) => prototype.buffer.fromBytes(first),
        set: async () => {
          throw new Error("busy");
        },
      },
    });
    const history = new KeyHistory(scenario, "c/0");
    await history.set(1, first);
    await history.get(1);
    history.judge();
    expect(judgements.map(({ standing }) => standing)).toEqual(["tolerated", "right", "right"]);
  });
});
