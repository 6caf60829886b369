import { describe, expect, it, vi } from "vitest";
import { registry } from "zarrita";
import { recordedChunks } from "../../fixtures/data/recorded-arrays.js";
import { bytesOf } from "../../suites/arrays/hex.js";
import { rememberRecorded } from "../../suites/arrays/remembered.js";

const meta = { dataType: "int32", shape: [70], codecs: [], fillValue: 0 } as const;
const names = ["gzip", "zstd", "blosc", "numcodecs.gzip", "numcodecs.zstd", "numcodecs.blosc"];
const cases = names.flatMap((name) => [0, 1].map((chunk) => ({ name, chunk })));

/** zarrita's codecs, and the same once they remember; `loaded` counts how often the real one was needed. */
async function codecs(name: string) {
  const load = registry.get(name);
  if (load === undefined) throw new Error(`zarrita has no codec ${name}`);
  const loaded = vi.fn(load);
  const remembering = new Map([[name, loaded]]);
  rememberRecorded(remembering);
  const real = (await load()).fromConfig({}, meta as never);
  const entry = await remembering.get(name)?.();
  return { real, loaded, remembered: entry?.fromConfig({}, meta as never) };
}

function recorded(name: string, chunk: number): Uint8Array {
  return bytesOf(recordedChunks[`${name.replace("numcodecs.", "")}/v3/c/${chunk}`] ?? "");
}

describe("what is remembered of recorded chunks", () => {
  it.each(cases)("is what $name makes of chunk $chunk", async ({ name, chunk }) => {
    const { real, remembered } = await codecs(name);
    const decoded = await remembered?.decode(recorded(name, chunk));
    expect(decoded).toEqual(new Uint8Array(await real.decode(recorded(name, chunk))));
  });

  it.each(cases)("spares loading $name for chunk $chunk", async ({ name, chunk }) => {
    const { loaded, remembered } = await codecs(name);
    await remembered?.decode(recorded(name, chunk));
    expect(loaded).not.toHaveBeenCalled();
  });

  it("is not changed by a reader that works in what it decoded", async () => {
    const { remembered } = await codecs("zstd");
    const first = await remembered?.decode(recorded("zstd", 0));
    const copy = first?.slice();
    first?.fill(0);
    expect(await remembered?.decode(recorded("zstd", 0))).toEqual(copy);
  });

  it.each(names)("leaves other bytes to %s itself", async (name) => {
    const { loaded, remembered } = await codecs(name);
    const other = recorded(name, 0);
    other[other.length - 1] = ~(other[other.length - 1] ?? 0);
    await Promise.resolve(remembered?.decode(other)).catch(() => undefined);
    expect(loaded).toHaveBeenCalledOnce();
  });
});
