import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openReporters } from "../../../src/cli/reporter-outputs.js";
import { LoadError } from "../../../src/load/load-error.js";
import { reporterNames } from "../../../src/reporters/index.js";
import { UsageError } from "../../../src/runner/index.js";
import { mixedRun } from "../sample-run.js";
import { type RecordingTerminal, recordingTerminal, runThrough } from "./terminal.js";

const counting = `export default (output, { command }) => {
  let results = 0;
  return {
    onEvent(event) {
      if (event.type === "result") results += 1;
      if (event.type === "end") output.write(results + " results, " + command("a.b"));
    },
  };
};`;

function terminalWith(files: Record<string, string>): RecordingTerminal {
  const terminal = recordingTerminal();
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(terminal.cwd, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return terminal;
}

const command = (id: string) => `run ${id}`;

describe("a reporter of one's own", () => {
  it.each([
    ["a module's path", "./mine.mjs", { "mine.mjs": counting }],
    ["TypeScript", "./mine.ts", { "mine.ts": counting.replace("let results", "let results: number") }],
    ["CommonJS", "./mine.cjs", { "mine.cjs": counting.replace("export default", "module.exports =") }],
    [
      "a package",
      "my-reporter",
      {
        "node_modules/my-reporter/package.json":
          '{"name":"my-reporter","type":"module","exports":"./main.js"}',
        "node_modules/my-reporter/main.js": counting,
      },
    ],
  ])("may be %s", async (_, name, files) => {
    const terminal = terminalWith(files);
    await runThrough([name], terminal, mixedRun, { command });
    expect(terminal.stdout).toBe("10 results, run a.b");
  });

  it("writes to a file like any other", async () => {
    const terminal = terminalWith({ "mine.mjs": counting });
    await runThrough(["./mine.mjs=out.txt"], terminal, mixedRun, { command });
    expect(readFileSync(path.join(terminal.cwd, "out.txt"), "utf8")).toBe("10 results, run a.b");
    expect(terminal.stdout).toContain("does not conform");
  });

  it.each([
    ["junti", "There is no reporter `junti`, and no package of that name. Did you mean `junit`?"],
    ["JSON", "Did you mean `json`?"],
    ["mine.mjs", "Did you mean `./mine.mjs`?"],
    [
      "something-else",
      "The reporters are: pretty, dot, minimal, json, junit, tap, github, markdown, html, badge",
    ],
    ["./not-there.js", "There is no reporter `./not-there.js`: there is no file"],
    ["./none.mjs", "`./none.mjs` is no reporter: its default export is missing."],
    ["./object.mjs", "its default export is of type object. Export a function"],
  ])("is refused where it is none: %s", async (name, message) => {
    const files = {
      "mine.mjs": counting,
      "none.mjs": "export const a = 1;",
      "object.mjs": "export default {};",
    };
    const opened = openReporters([name], terminalWith(files), {});
    await expect(opened).rejects.toThrow(UsageError);
    await expect(opened).rejects.toThrow(message);
  });

  it("is told of as a store is where its module cannot be loaded", async () => {
    const terminal = terminalWith({ "broken.mjs": "throw new Error('broken');" });
    const opened = openReporters(["./broken.mjs"], terminal, {});
    await expect(opened).rejects.toThrow(LoadError);
    await expect(opened).rejects.toThrow("`./broken.mjs` threw while it was loading: Error: broken");
  });

  it.each([
    ["making it", "export default () => { throw new Error('bro\\x1bken'); };"],
    ["telling it of a result", "export default () => ({ onEvent() { throw new Error('bro\\x1bken'); } });"],
    ["asking it to", "export default () => ({ get onEvent() { throw new Error('bro\\x1bken'); } });"],
  ])("harms no other when it fails while %s", async (_, source) => {
    const terminal = terminalWith({ "mine.mjs": source });
    const run = runThrough(["./mine.mjs", "minimal", "json=report.json"], terminal, mixedRun);
    await expect(run).rejects.toThrow("The reporter `./mine.mjs` failed: Error: bro\\x1bken.");
    expect(terminal.stdout).toContain("fail: ./mystore.js does not conform");
    expect(JSON.parse(readFileSync(path.join(terminal.cwd, "report.json"), "utf8"))).toEqual(mixedRun);
  });

  it.each([
    "export default () => ({});",
    "export default async () => ({ onEvent() {} });",
    "export default () => {};",
  ])("is refused where what it makes is no reporter: %s", async (source) => {
    const terminal = terminalWith({ "mine.mjs": source });
    const run = runThrough(["./mine.mjs"], terminal, mixedRun);
    await expect(run).rejects.toThrow(
      "`./mine.mjs` is no reporter: what its default export returns has no method `onEvent`.",
    );
  });
});

describe("the reporter in docs/reporters.md", () => {
  const page = readFileSync(new URL("../../../docs/reporters.md", import.meta.url), "utf8");

  it("works as it stands", async () => {
    const [, source = ""] = /```js\n(.*?)```/s.exec(page) ?? [];
    const terminal = terminalWith({ "mine.mjs": source });
    await runThrough(["./mine.mjs"], terminal, mixedRun);
    expect(terminal.stdout).toBe("./mystore.js: 3 broken\n");
  });

  it("is on a page that has every reporter", () => {
    const names = [...page.matchAll(/^\| `([a-z]+)` \| \S/gm)].map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining([...reporterNames]));
  });
});
