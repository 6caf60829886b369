import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openReporters } from "../../../src/cli/reporter-outputs.js";
import { UsageError } from "../../../src/runner/index.js";
import { eventsOf } from "../recording-output.js";
import { conformingRun, mixedRun } from "../sample-run.js";
import { recordingTerminal, runThrough } from "./terminal.js";

describe("the reporters of a run", () => {
  it("write to the console and to their files, in one run", async () => {
    const terminal = recordingTerminal();
    const files = ["junit=out/junit.xml", "json=report.json", "html=report.html", "badge=badge.json"];
    await runThrough(["dot", ...files], terminal, mixedRun);
    expect(terminal.stdout).toMatch(/^\.FFFTE!\.--\n/);
    expect(JSON.parse(readFileSync(path.join(terminal.cwd, "report.json"), "utf8"))).toEqual(mixedRun);
    expect(readFileSync(path.join(terminal.cwd, "out/junit.xml"), "utf8")).toContain("<testsuites");
    expect(readdirSync(terminal.cwd).sort()).toEqual(["badge.json", "out", "report.html", "report.json"]);
  });

  it("are pretty alone where none is asked for", async () => {
    const terminal = recordingTerminal();
    await runThrough([], terminal, conformingRun);
    expect(terminal.stdout).toContain("✓ ./mystore.js conforms");
    expect(terminal.stderr).toBe("");
  });

  it("leave the files as they were where the run came to no end", async () => {
    const terminal = recordingTerminal();
    const file = path.join(terminal.cwd, "report.txt");
    writeFileSync(file, "before");
    const outputs = await openReporters(["minimal=report.txt"], terminal, {});
    for (const event of eventsOf(mixedRun).slice(0, -1)) outputs.onEvent(event);
    await outputs.finish();
    expect(readFileSync(file, "utf8")).toBe("before");
    expect(readdirSync(terminal.cwd)).toEqual(["report.txt"]);
  });

  it("write files without colour, and with it to the console where that is asked for", async () => {
    const terminal = recordingTerminal();
    await runThrough(["pretty", "pretty=report.txt"], terminal, mixedRun, { color: true });
    expect(terminal.stdout).toContain("\u001b[31m");
    expect(readFileSync(path.join(terminal.cwd, "report.txt"), "utf8")).not.toContain("\u001b");
  });

  it("draw no progress that another one on the console would tear", async () => {
    const alone = recordingTerminal({ isTTY: true });
    await runThrough(["pretty"], alone, mixedRun, { color: false });
    expect(alone.stdout).toContain("\u001b[2K");
    const shared = recordingTerminal({ isTTY: true });
    await runThrough(["pretty", "dot"], shared, mixedRun, { color: false });
    expect(shared.stdout).not.toContain("\u001b");
  });

  it("are refused before the run where a file cannot be written", async () => {
    const terminal = recordingTerminal();
    mkdirSync(path.join(terminal.cwd, "there"));
    const opened = openReporters(["junit=there"], terminal, {});
    await expect(opened).rejects.toThrow(UsageError);
    await expect(opened).rejects.toThrow("The report cannot be written to `there`: it is a directory.");
  });

  it("are refused where two would write the same file", async () => {
    const opened = openReporters(["junit=a.xml", "tap=./a.xml"], recordingTerminal(), {});
    await expect(opened).rejects.toThrow("`junit` and `tap` would both write `./a.xml`: name two files.");
  });

  it("are looked up before anything is made", async () => {
    const terminal = recordingTerminal();
    await expect(openReporters(["junit=out/a.xml", "tapp=b"], terminal, {})).rejects.toThrow(
      "Did you mean `tap`?",
    );
    expect(existsSync(path.join(terminal.cwd, "out"))).toBe(false);
  });

  it("each finish, and every one that cannot is told of", async () => {
    const terminal = recordingTerminal();
    const outputs = await openReporters(["junit=a.xml", "json=b.json", "tap=c.tap"], terminal, {});
    for (const event of eventsOf(mixedRun)) outputs.onEvent(event);
    for (const name of ["a.xml", "c.tap"]) mkdirSync(path.join(terminal.cwd, name));
    const finished = outputs.finish();
    await expect(finished).rejects.toThrow(UsageError);
    await expect(finished).rejects.toThrow(/`a\.xml`[^\n]*\n[^\n]*`c\.tap`/);
    expect(existsSync(path.join(terminal.cwd, "b.json"))).toBe(true);
  });
});
