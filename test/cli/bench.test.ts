import { describe, expect, it } from "vitest";
import { call } from "./command-line.js";

const quick = ["--time", "0.8", "--grep", "^get/65536$"];

describe("bench <store>", () => {
  it("times a store and shows it", async () => {
    const { code, out, err } = await call(["bench", "./once.js", ...quick]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("once\n  store     ./once.js, zarrita\n");
    expect(out).toMatch(/operation +value .* × memory\n +get +64 KiB .*±\d+%\n/);
  });

  it("gives all figures as JSON", async () => {
    const { out } = await call(["bench", "./once.js", "--json", ...quick, "--grep", "list/1000-"]);
    const { benchVersion, store, timings } = JSON.parse(out);
    expect([benchVersion, store.name]).toEqual([1, "once"]);
    expect(timings.timings.map(({ workload }: { workload: string }) => workload)).toEqual([
      "get/65536",
      "list/1000-keys",
    ]);
  });

  it("exits with 1 where nothing could be timed", async () => {
    const { code, out } = await call(["bench", "./once.js", "--time", "0.2", "--grep", "^get-suffix/1024$"]);
    expect(code).toBe(1);
    expect(out).toContain("– get suffix, 1 KiB:");
  });

  it("leaves out what the store takes its process down at, and goes on", async () => {
    const { code, out } = await call([
      "bench",
      "./exits.js",
      "--time",
      "0.4",
      "--grep",
      "^(exists|get/1024)$",
    ]);
    expect(code).toBe(0);
    expect(out).toContain("– exists, 1 KiB: the store ended its process (exit code 3)");
    expect(out).toMatch(/get +1 KiB/);
  });
});

describe("bench <store> --against", () => {
  // A machine that is busy enough lets nothing be said; what it never lets be said is the wrong thing.
  it("finds the slower one slower, and fails where that is asked for", async () => {
    const args = [
      "bench",
      "./ten-times.js",
      "--against",
      "./once.js",
      "--json",
      "--fail-on-slower",
      ...quick,
    ];
    const { code, out } = await call(args);
    const [{ verdict, change }] = JSON.parse(out).comparisons;
    expect(change.estimate).toBeGreaterThan(2);
    expect(["slower", "inconclusive"]).toContain(verdict);
    expect(code).toBe(verdict === "slower" ? 1 : 0);
  }, 20_000);

  it("fails at nothing else, and shows what it compared", async () => {
    const args = ["bench", "./once.js", "--against", "./ten-times.js", "--fail-on-slower", ...quick];
    const { code, out } = await call(args);
    expect(out).toContain("once against ten-times\n  this      ./once.js, zarrita\n");
    expect(out).toMatch(/1 workload: 1 (faster|inconclusive)/);
    expect(code).toBe(0);
  }, 20_000);
});

describe("what bench is called with", () => {
  it.each([
    [["--time", "soon"], "`--time soon`: give a number of seconds above 0."],
    [["--grep", "("], "`--grep (`: give a regular expression"],
    [["--grep", "get/1"], undefined],
    [["--grep", "gte/1024"], "No workload's id matches `gte/1024`. Did you mean `get/1024`?"],
    [["--min-effect", "3"], "`--min-effect` goes with `--against`."],
    [["--fail-on-slower"], "`--fail-on-slower` goes with `--against`."],
    [["--against", "memory:", "--min-effect", "-1"], "`--min-effect -1`: give a number of percent above 0."],
    [["--seed", "x"], "`--seed x`: give a whole number"],
    [["--against", "HEAD~99999"], "`HEAD~99999` is no commit of"],
    [["--against", "./none.js"], "There is no file `./none.js`"],
    [["--against", "surely-no-package"], "surely-no-package"],
    [["--nonsense"], "unknown option '--nonsense'"],
  ])("%s", async (flags, message) => {
    const { code, err } = await call(["bench", "./once.js", "--time", "0.1", ...flags]);
    expect(code).toBe(message === undefined ? 0 : 2);
    if (message !== undefined) expect(err).toContain(message);
  });
});
