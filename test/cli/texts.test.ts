import { describe, expect, it } from "vitest";
import { suites } from "../../suites/index.js";
import { call } from "./command-line.js";

const requirements = suites.flatMap((suite) => suite.requirements);

describe("texts", () => {
  it.each([
    ["help", ["--help"]],
    ["help-run", ["run", "--help"]],
    ["help-compare", ["compare", "--help"]],
    ["help-list", ["list", "--help"]],
    ["help-bench", ["bench", "--help"]],
    ["help-explain", ["help", "explain"]],
    ["explain-byte-range.suffix-zero", ["explain", "byte-range.suffix-zero"]],
    ["explain-missing.sentinel", ["explain", "missing.sentinel"]],
  ])("%s", async (name, args) => {
    const { code, out, err } = await call(args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    await expect(out).toMatchFileSnapshot(`./golden/${name}.txt`);
  });

  it.each([["-h"], ["help"]])("%s is --help", async (flag) => {
    expect(await call([flag])).toEqual(await call(["--help"]));
  });

  it("fit into 80 columns, where they are help", async () => {
    const { out } = await call(["--help"]);
    const long = out.split("\n").filter((line) => line.length > 80 && !line.startsWith("Exit codes"));
    expect(long).toEqual([]);
  });

  it("--version names the version of the package and of the suites", async () => {
    const { code, out } = await call(["--version"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\S* \(suites \d+\.\d+\.\d+\)\n$/);
  });
});

describe("list", () => {
  it("names every requirement once, with its level and title", async () => {
    const { out } = await call(["list"]);
    for (const { id, title } of requirements) {
      const line = out.split("\n").filter((each) => each.trim().startsWith(`${id} `));
      expect(line).toHaveLength(1);
      expect(line[0]).toMatch(/ (must|should|may|varies) +\S/);
      expect(line[0]?.endsWith(title)).toBe(true);
    }
  });

  it("says of which dialects a level is, and where it comes from", async () => {
    const { out } = await call(["list"]);
    const [, sentinel = ""] = /^ {2}missing\.sentinel([\s\S]*?)^ {2}\S/m.exec(out) ?? [];
    expect(sentinel).toContain("varies A missing key is told");
    expect(sentinel).toContain("zarrita should, zarrjs must");
    expect(sentinel).toContain("zarr.js 0.6, storage: KeyError");
  });

  it("--json gives the same as data", async () => {
    const { code, out } = await call(["list", "--json"]);
    expect(code).toBe(0);
    const listed = JSON.parse(out) as { suite: string; requirements: { id: string; needs: string[] }[] }[];
    expect(listed.map(({ suite }) => suite)).toEqual(suites.map(({ id }) => id));
    const ids = listed.flatMap((suite) => suite.requirements.map(({ id }) => id));
    expect(ids).toEqual(requirements.map(({ id }) => id));
    const [byteRange] = listed;
    expect(byteRange?.requirements.find(({ id }) => id === "byte-range.suffix-zero")).toMatchObject({
      level: "must",
      needs: ["get.suffix"],
      sources: expect.arrayContaining([expect.objectContaining({ document: "RFC 9110" })]),
    });
  });

  it("lists what a run with the same filters would try", async () => {
    const idsOf = async (...args: string[]) => {
      const { code, out } = await call(["list", "--json", ...args]);
      expect(code).toBe(0);
      const listed = JSON.parse(out) as { requirements: { id: string }[] }[];
      return listed.flatMap((suite) => suite.requirements.map(({ id }) => id));
    };
    const zero = await idsOf("--suite", "byte-range", "-g", "suffix-zero");
    expect(zero).toEqual(["byte-range.suffix-zero"]);
    expect(await idsOf("--grep-invert", "^byte-range\\.")).toEqual(
      requirements.map(({ id }) => id).filter((id) => !id.startsWith("byte-range.")),
    );
    const spoken = await idsOf("--dialect", "zarrjs");
    expect(spoken).not.toContain("set.not-a-value");
    expect(spoken).toContain("byte-range.whole");
  });

  it.each([
    [["-g", "nothing such"], "No requirement matches `nothing such`."],
    [["-s", "missing", "--grep-invert", "."], "No requirement of `missing` is left by `.`."],
    [["-s", "byterange"], "There is no suite `byterange`."],
    [["-d", "zar"], "`--dialect zar`: give one of zarr, zarrita, zarrjs."],
  ])("with %j is an error", async (args, message) => {
    const { code, out, err } = await call(["list", ...args]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});

describe("explain", () => {
  it.each(requirements.map(({ id }) => id))("%s has a text", async (id) => {
    const { code, out } = await call(["explain", id]);
    expect(code).toBe(0);
    expect(out.startsWith(`${id}\n`)).toBe(true);
    for (const part of ["Why ", "Level ", "Example ", "Needs ", "Sources"])
      expect(out).toContain(`\n${part}`);
  });
});
