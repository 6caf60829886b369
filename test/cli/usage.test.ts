import { describe, expect, it } from "vitest";
import { call } from "./command-line.js";

const seeHelp = "Run `zarr-store-conform --help` to see how it is called.\n";

/** Each a wrong call, with all that is printed, which goes to stderr. */
const wrong: [args: string[], printed: string | RegExp][] = [
  [
    [],
    /^No store is named, and there is no configuration here\. Give a module .*`zarr-store-conform init`.*\n$/,
  ],
  [["run"], /^No store is named, and there is no configuration here\. /],
  [["--strct", "memory:"], `error: unknown option '--strct'\n(Did you mean --strict?)\n${seeHelp}`],
  [["memory:", "--wibble"], `error: unknown option '--wibble'\n${seeHelp}`],
  [["memory:", "--color=always"], `error: unknown option '--color=always'\n${seeHelp}`],
  [["memory:", "-t"], `error: option '-t, --timeout <ms>' argument missing\n${seeHelp}`],
  [
    ["memory:", "./other.js"],
    `error: too many arguments for 'run'. Expected 1 argument but got 2.\n${seeHelp}`,
  ],
  [["list", "more"], `error: too many arguments for 'list'. Expected 0 arguments but got 1.\n${seeHelp}`],
  [["explain"], `error: missing required argument 'id'\n${seeHelp}`],
  [["memory:", "-t", "soon"], "`--timeout soon`: give a whole number of milliseconds above 0.\n"],
  [["memory:", "-t", "0"], "`--timeout 0`: give a whole number of milliseconds above 0.\n"],
  [["memory:", "-t", "-5"], "`--timeout -5`: give a whole number of milliseconds above 0.\n"],
  [["memory:", "-t", "1.5"], "`--timeout 1.5`: give a whole number of milliseconds above 0.\n"],
  [["memory:", "-t", ""], "`--timeout `: give a whole number of milliseconds above 0.\n"],
  [
    ["memory:", "-t", "100", "-t", "never"],
    "`--timeout never`: give a whole number of milliseconds above 0.\n",
  ],
  [["memory:", "-d", "s3"], "`--dialect s3`: give one of zarr, zarrita, zarrjs.\n"],
  [["memory:", "-r", "xml"], /reporter.*`xml`/s],
  [["memory:", "-g", "fine", "-g", "["], /^`--grep \[`: give a regular expression \(.*Unterminated.*\)\.\n$/],
  [["memory:", "-s", "bytes"], /^There is no suite `bytes`\. The suites are: byte-range, missing, .*\.\n$/],
  [["memory:", "-s", "set", "-s", "bytes"], /^There is no suite `bytes`\. The suites are: .*\.\n$/],
  [["memory:", "-g", "nowhere"], /^No requirement matches `nowhere`\. Run `.* list` to see the \d+ .*\.\n$/],
  [
    ["memory:", "-g", "missing", "-g", "nowhere", "--grep-invert", "whole"],
    /^No requirement matches `nowhere`\. Run .*\n$/,
  ],
  [
    ["memory:", "-g", "missing", "-g", "^byte-range\\.sufix-zero$"],
    /^No requirement matches `.*`\. Did you mean `byte-range\.suffix-zero`\? Run .*\n$/,
  ],
  [
    ["memory:", "-s", "buffers", "-g", "suffix", "-g", "offset"],
    /^No requirement of `buffers` matches `suffix`, `offset`\. Run .*\n$/,
  ],
  [
    ["explain", "byte-range.suffix-zeroo"],
    /^There is no .*Did you mean `byte-range\.suffix-zero`\? Run .*\n$/,
  ],
  [
    ["explain", "qqqqqqqq"],
    "There is no requirement `qqqqqqqq`. Run `zarr-store-conform list` to see all of them.\n",
  ],
];

describe("a wrong call ends with exit code 2, says what is wrong, and prints nothing to stdout", () => {
  it.each(wrong)("%j", async (args, printed) => {
    const { code, out, err } = await call(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    if (typeof printed === "string") expect(err).toBe(printed);
    else expect(err).toMatch(printed);
  });
});

describe("a selection of nothing", () => {
  it("is told before the store is loaded", async () => {
    const { err } = await call(["./never-made.js", "-g", "nowhere"]);
    expect(err).toMatch(/^No requirement matches/);
  });
});

describe("a store that cannot be loaded ends with exit code 2 and one message", () => {
  it("where there is no such module, with the one that is meant", async () => {
    const { code, out, err } = await call(["./sufix-zero.js"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("There is no file `./sufix-zero.js`");
    expect(err).toContain("suffix-zero.js");
    expect(err).not.toMatch(/^\s+at /m);
  });

  it("where there is no such package", async () => {
    const { code, err } = await call(["no-such-package-at-all"]);
    expect(code).toBe(2);
    expect(err).toContain("npm install no-such-package-at-all");
  });

  it("where its factory throws, with the place in the user's own code and none of ours", async () => {
    const { code, out, err } = await call(["./never-made.js"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("its factory threw Error: the store was made");
    expect(err).toContain("never-made.js:2:");
    expect(err.match(/^at /gm)).toHaveLength(1);
  });

  it("where it is not of the dialect that was asked for", async () => {
    const { code, err } = await call(["./suffix-zero.js", "-d", "zarrjs"]);
    expect(code).toBe(2);
    expect(err).toMatch(/not of the dialect `zarrjs`[\s\S]*`getRange`[\s\S]*`getItem`/);
  });
});
