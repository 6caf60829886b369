import { describe, expect, it } from "vitest";
import type { Report } from "../../src/results/index.js";
import { call, normalised } from "./command-line.js";

const suffixes = ["./suffix-zero.js", "--grep", "^byte-range\\.suffix", "--no-bench"];
const pastEnd = ["./suffix-zero.js", "--grep", "^byte-range\\.range-past-end$", "--no-bench"];

async function reported(args: readonly string[]): Promise<Report> {
  const { out, err } = await call([...args, "--reporter", "json"]);
  expect(err).toBe("");
  return JSON.parse(out) as Report;
}

const tried = ({ results }: Report) => results.map(({ requirement }) => requirement);

describe("the report for people", () => {
  it("of a broken store", async () => {
    const { code, out, err } = await call(suffixes);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    await expect(normalised(out)).toMatchFileSnapshot("./golden/suffix-zero.txt");
  });

  it("of a warning", async () => {
    const { code, out } = await call(pastEnd);
    expect(code).toBe(0);
    await expect(normalised(out)).toMatchFileSnapshot("./golden/suffix-zero-past-end.txt");
  });

  it("of a conforming store", async () => {
    const { code, out } = await call(["memory:", "--grep", "^byte-range\\.suffix", "--no-bench"]);
    expect(code).toBe(0);
    await expect(normalised(out)).toMatchFileSnapshot("./golden/memory.txt");
  });

  it("has no colours and no control characters in a pipe", async () => {
    const { out } = await call(suffixes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe("--reporter json", () => {
  it("prints the report and nothing else", async () => {
    const { code, out, err } = await call([...suffixes, "-r", "json"]);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    const report = JSON.parse(out) as Report;
    expect(report).toMatchObject({ reportVersion: 1, store: { specifier: "./suffix-zero.js" } });
    expect(report.summary.counts).toMatchObject({ fail: 1, error: 0 });
  });

  it("is not disturbed by a store that prints", async () => {
    const { out, err } = await call([
      "./talkative.js",
      "-g",
      "^byte-range\\.whole",
      "--no-bench",
      "-r",
      "json",
    ]);
    expect((JSON.parse(out) as Report).summary.conforms).toBe(true);
    expect(err).toBe("");
  });
});

describe("--no-bench", () => {
  it("leaves the timings out", async () => {
    expect((await reported(suffixes)).timings).toBeNull();
  });

  it("is not the default", async () => {
    const { timings } = await reported(["memory:", "-g", "^byte-range\\.whole$"]);
    expect(timings?.timings.map(({ operation }) => operation)).toContain("get suffix");
  });
});

describe("--strict", () => {
  it("turns a warning into exit code 1", async () => {
    expect((await call(pastEnd)).code).toBe(0);
    const { code, out } = await call([...pastEnd, "--strict"]);
    expect(code).toBe(1);
    expect(out.trimEnd().split("\n").at(-1)).toContain("does not conform");
  });
});

describe("flags that are repeated", () => {
  it("-g selects what matches any of them", async () => {
    const args = ["memory:", "--no-bench", "-g", "^byte-range\\.whole$", "-g", "^missing\\.whole$"];
    expect(tried(await reported(args))).toEqual(["byte-range.whole", "missing.whole"]);
  });

  it("-s selects all of these suites, in the catalogue's order", async () => {
    const args = ["memory:", "--no-bench", "-s", "buffers", "-s", "missing"];
    const found = (await reported(args)).results.map(({ suite }) => suite);
    expect([...new Set(found)]).toEqual(["missing", "buffers"]);
  });

  it("-g and -s together select what satisfies both", async () => {
    const args = ["memory:", "--no-bench", "-s", "missing", "-g", "suffix", "-g", "RANGE OF A MISSING"];
    const found = tried(await reported(args));
    expect(found).toEqual(expect.arrayContaining(["missing.range", "missing.suffix"]));
    expect(found.filter((id) => !id.startsWith("missing."))).toEqual([]);
    expect(found).not.toContain("missing.whole");
  });

  it("-t and -d are what they are last", async () => {
    const twice = ["-d", "zarr", "-d", "zarrita", "-t", "1", "-t", "4000"];
    const { store, summary } = await reported([...pastEnd, ...twice]);
    expect([store.dialect, store.dialectFrom, summary.conforms]).toEqual(["zarrita", "option", true]);
  });

  it("--color and --no-color are what they are last", async () => {
    const coloured = async (...flags: string[]) =>
      (await call([...pastEnd, ...flags])).out.includes("\u001b[");
    expect(await coloured("--no-color", "--color")).toBe(true);
    expect(await coloured("--color", "--no-color")).toBe(false);
  });
});

describe("run", () => {
  it("is the default command and may be named", async () => {
    const [short, long] = [await call(pastEnd), await call(["run", ...pastEnd])];
    expect(normalised(long.out)).toBe(normalised(short.out));
  });

  it("takes options before the store as well as behind it", async () => {
    const [store, ...options] = pastEnd;
    const before = await call([...options, store ?? ""]);
    expect(normalised(before.out)).toBe(normalised((await call(pastEnd)).out));
  });

  it("finds the same in this process as in a child", async () => {
    const here = await call([...suffixes, "--in-process"]);
    expect(here.code).toBe(1);
    expect(normalised(here.out)).toBe(normalised((await call(suffixes)).out));
  });
});

describe("an interrupted run", () => {
  it("ends with exit code 130, and says so where there is nothing to report", async () => {
    const { code, out, err } = await call(suffixes, { signal: AbortSignal.abort() });
    expect({ code, out }).toEqual({ code: 130, out: "" });
    expect(err).toBe("Interrupted before there was anything to report.\n");
  });
});
