import { describe, expect, it } from "vitest";
import { ContractBreach, everywhere, pattern, verifyRead } from "../../src/spec/index.js";
import { answering, fakeScenario } from "./fake-scenario.js";

const value = pattern(256, 1);
const exactly = everywhere("exact");
const evidence = { key: "c/0", request: { suffix: 4 }, size: 256, allowed: ["exact"] };

describe("verifyRead of no bytes", () => {
  const read = { key: "c/0", request: { suffix: 4 }, value };

  it("shows that a key which is there was said to be missing", async () => {
    const { scenario, judgements } = fakeScenario({ store: { get: async () => undefined } });
    expect(await verifyRead(scenario, exactly, read)).toBe("missing");
    expect(judgements).toMatchObject([
      { standing: "wrong", failure: { code: "read.missing", args: evidence } },
    ]);
  });

  it("shows the error that came in the place of bytes", async () => {
    const get = async () => {
      throw Object.assign(new RangeError("416"), { code: "ERR_RANGE" });
    };
    const { scenario, judgements } = fakeScenario({ store: { get } });
    expect(await verifyRead(scenario, exactly, read)).toBe("rejected");
    expect(judgements).toMatchObject([
      {
        standing: "wrong",
        failure: {
          code: "read.rejected",
          args: { ...evidence, error: { name: "RangeError", message: "416", code: "ERR_RANGE" } },
        },
      },
    ]);
  });

  it("takes an error that is thrown at once for a rejection", async () => {
    const get = () => {
      throw new Error("at once");
    };
    const { scenario } = fakeScenario({ store: { get } });
    expect(await verifyRead(scenario, exactly, read)).toBe("rejected");
  });

  it("shows of which type a result was that is no bytes", async () => {
    const get = async () => {
      const args = { call: "get", expected: "Uint8Array", received: "string" };
      throw new ContractBreach({ code: "result.type", args });
    };
    const { scenario, judgements } = fakeScenario({ store: { get } });
    expect(await verifyRead(scenario, everywhere("rejected"), read)).toBe("not bytes");
    expect(judgements).toMatchObject([
      { standing: "wrong", failure: { code: "read.not-bytes", args: { received: "string" } } },
    ]);
  });

  it("shows which bytes an empty answer lacks", async () => {
    const { scenario, judgements } = fakeScenario({ store: answering(new Uint8Array()) });
    await verifyRead(scenario, exactly, { key: "c/0", request: { suffix: 1 }, value: Uint8Array.of(1, 255) });
    expect(judgements).toMatchObject([
      { failure: { code: "read.empty", args: { expected: { length: 1, from: 0, hex: "ff" } } } },
    ]);
  });
});

describe("verifyRead of a missing key", () => {
  it.each<[what: string, bytes: Uint8Array, found: string]>([
    ["bytes", Uint8Array.of(7), "wrong bytes"],
    ["an empty buffer", new Uint8Array(), "empty"],
  ])("shows that %s were found, whatever the ruling is for values", async (_, bytes, found) => {
    const { scenario, judgements } = fakeScenario({ store: answering(bytes) });
    expect(await verifyRead(scenario, everywhere("missing", "exact"), { key: "c/0", value: undefined })).toBe(
      found,
    );
    expect(judgements).toMatchObject([
      { standing: "wrong", failure: { code: "read.found", args: { received: { length: bytes.length } } } },
    ]);
  });

  it("judges an error wrong", async () => {
    const get = async () => Promise.reject(new Error("404"));
    const { scenario, judgements } = fakeScenario({ store: { get } });
    await verifyRead(scenario, everywhere("missing"), { key: "c/0", value: undefined });
    expect(judgements).toMatchObject([{ failure: { code: "read.rejected", args: { size: 0 } } }]);
  });
});
