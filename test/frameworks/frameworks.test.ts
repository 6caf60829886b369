import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeFailure, type Report, runConformance } from "../../src/index.js";
import { failsRun } from "../../src/results/index.js";
import { execute, root } from "../package/installed.js";
import { type Counts, type Framework, frameworks } from "./framework.js";
import { Project } from "./project.js";

let project: Project;
let conforming: Report;
let broken: Report;

const consumer = (name: string) => `${root}test/package/consumer/${name}`;

beforeAll(async () => {
  project = await Project.make();
  const options = { suite: "set", inProcess: true };
  conforming = await runConformance(consumer("mystore.js"), options);
  broken = await runConformance(consumer("broken.js"), options);
}, 120_000);

afterAll(() => project?.[Symbol.asyncDispose]());

/** What a framework is to count: one test for each requirement, those of other dialects skipped. */
function countsOf({ results }: Report, others: number): Counts {
  const failed = results.filter(({ verdict }) => failsRun(verdict)).length;
  const skipped = results.filter(({ notTried }) => notTried !== undefined).length;
  return { passed: results.length - failed - skipped, failed, skipped: skipped + others };
}

const flush = (text: string) => text.replace(/^\s+/gm, "");

describe.each(frameworks)("with $name, conformanceTests", (framework: Framework) => {
  const isJest = framework.name.startsWith("jest");
  const { secondary = false } = framework;

  it("makes a test of each requirement, with id, suite and the reason where it is skipped", async () => {
    const { code, output, counts } = await project.run(
      framework,
      'conformanceTests("./mystore.js", { suite: "set" });',
    );
    expect({ code, counts }).toEqual({ code: 0, counts: countsOf(conforming, 1) });
    expect(output).toContain("./mystore.js conforms");
    for (const { requirement, notTried } of conforming.results) {
      const { title = "" } = conforming.requirements[requirement] ?? {};
      expect(output).toContain(`${requirement}: ${title}`);
      if (notTried) expect(output).toContain(notTried.reason);
    }
    expect(output).toContain("it does not speak to stores of dialect zarrita");
  });

  it("tells a failure as the terminal does, and ends with an error", async () => {
    const { code, output, counts } = await project.run(
      framework,
      'conformanceTests("./broken.js", { suite: "set" });',
    );
    expect(counts).toEqual(countsOf(broken, 1));
    expect(code).toBeGreaterThan(0);
    const failed = broken.results.filter(({ verdict }) => failsRun(verdict));
    for (const result of failed) {
      const text = await describeFailure(result, broken);
      // Which further cases are named depends on which ended first; the reproduction names the module as it was named.
      const [told = ""] = text.split(/And \d+ further case|Reproduction/);
      expect(output).toContain(flush(told).trim());
      expect(output).toContain(
        `npx zarr-store-conform ./broken.js --grep '^${result.requirement.replace(".", "\\.")}$'`,
      );
    }
    expect(output).toMatch(new RegExp(`${framework.fileName.replaceAll(".", "\\.")}:2:1`));
  });

  it.skipIf(secondary)("tells each of several failures, and how it is run alone", async () => {
    const { output, counts } = await project.run(
      framework,
      'conformanceTests("./mystore.js", { suite: "mine", suites: ["./mine.js"], seed: 7 });',
    );
    expect(counts).toEqual({ passed: 0, failed: 2, skipped: 0 });
    for (const [name, size] of [
      ["first", 1],
      ["second", 2],
    ]) {
      expect(output).toContain(`\`${name} size\` gave \`0\` in place of \`${size}\`.`);
      expect(output).toContain(
        `npx zarr-store-conform ./mystore.js --suites ./mine.js --grep '^mine\\.${name}$' --seed 7`,
      );
    }
  });

  it.skipIf(secondary)("shows where the store threw, and nothing of this tool's own code", async () => {
    const { output } = await project.run(
      framework,
      'conformanceTests("./throws.js", { grep: "^set.key-text" });',
    );
    // The text has the frames as well: those of the stack come behind it.
    expect(output).toMatch(/^Run it alone\n.*\n(.*\n){0,12}?(at|❯) Throws\.look \(?\S*throws\.js:14:37/m);
    expect(output).not.toMatch(/^(at|❯) .*zarr-store-conform\/dist/m);
  });

  it.skipIf(secondary)(
    "honours the baseline: what is known to fail is skipped, what holds again fails",
    async () => {
      const { code, output, counts } = await project.run(
        framework,
        'conformanceTests("./throws.js", { grep: /^set\\.(key-text|overwrite-)/, baseline: "baseline.json" });',
      );
      expect(counts).toEqual({ passed: 3, failed: 1, skipped: 1 });
      expect(output).toContain("known to fail: json is hard");
      expect(output).toContain("The baseline lists this requirement as broken, but it holds now.");
      expect(output).toContain(
        "npx zarr-store-conform ./throws.js --baseline baseline.json --update-baseline",
      );
      expect(code).toBeGreaterThan(0);
    },
  );

  it.skipIf(secondary)("fails once, with the message, for a store that is not there", async () => {
    const { code, output } = await project.run(framework, 'conformanceTests("./mystor.js");');
    expect(output).toContain("There is no file `./mystor.js`");
    expect(output).toContain("Did you mean `./mystore.js`?");
    expect(output).not.toContain("did not finish");
    expect(code).toBeGreaterThan(0);
  });

  it.skipIf(secondary)("says what is wrong with the options", async () => {
    const { code, output } = await project.run(
      framework,
      'conformanceTests("./mystore.js", { suite: "sett" });',
    );
    expect(output).toContain("There is no suite `sett`");
    expect(code).toBeGreaterThan(0);
  });

  it.runIf(!isJest && !secondary)(
    "takes a store as a value, and is not green where nothing was proved",
    async () => {
      const calls =
        'conformanceTests(() => new Map(), { suite: "missing", name: "a Map" });\n' +
        'conformanceTests({ get() {} }, { suite: "set", name: "reads alone" });';
      const { code, output, counts } = await project.run(framework, calls);
      expect(output).toContain("a Map conforms");
      expect(counts.passed).toBeGreaterThan(0);
      expect(output).toContain("reads alone does not conform: no requirement was tried");
      expect(code).toBeGreaterThan(0);
    },
  );

  it.runIf(isJest && !secondary)("takes no store as a value, and says what it takes", async () => {
    const { code, output } = await project.run(framework, "conformanceTests(new Map());");
    expect(output).toContain("takes the path of a module that exports the store");
    expect(code).toBeGreaterThan(0);
  });
});

describe("outside of its framework, conformanceTests", () => {
  it.each(["mocha", "jest"])("of %s says where it belongs", async (name) => {
    const file = fileURLToPath(
      new URL(`../../dist/${name}.${name === "jest" ? "cjs" : "js"}`, import.meta.url),
    );
    const source = `import { conformanceTests } from ${JSON.stringify(file)}; conformanceTests("memory:");`;
    const { code, stderr } = await execute(process.execPath, ["--input-type=module", "-e", source], root);
    expect(stderr).toMatch(
      /There is no `describe` here: .* has to be called in a test file that (Mocha|Jest)/,
    );
    expect(code).toBe(1);
  });
});
