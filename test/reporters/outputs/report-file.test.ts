import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openReportFile } from "../../../src/cli/reporting/report-file.js";
import { UsageError } from "../../../src/runner/index.js";
import { scratch } from "./terminal.js";

describe("a report file", () => {
  it("is made with its directories, and nothing else is left behind", async () => {
    const cwd = scratch();
    const file = await openReportFile("a/b/report.txt", cwd);
    expect(readdirSync(path.join(cwd, "a/b"))).toEqual([]);
    await file.replace("whole");
    expect(readFileSync(path.join(cwd, "a/b/report.txt"), "utf8")).toBe("whole");
    expect(readdirSync(path.join(cwd, "a/b"))).toEqual(["report.txt"]);
  });

  it.runIf(process.platform === "linux")("is refused where no directory can ever be made", async () => {
    await expect(openReportFile("/proc/nowhere/report.txt", scratch())).rejects.toThrow(
      "The report cannot be written to `/proc/nowhere/report.txt`: ENOENT",
    );
  });

  it("keeps what it held until it is replaced, and its mode then", async () => {
    const cwd = scratch();
    const target = path.join(cwd, "report.txt");
    writeFileSync(target, "before");
    chmodSync(target, 0o640);
    const file = await openReportFile("report.txt", cwd);
    expect(readFileSync(target, "utf8")).toBe("before");
    await file.replace("after");
    expect(readFileSync(target, "utf8")).toBe("after");
    expect(statSync(target).mode & 0o777).toBe(0o640);
  });

  it("is another file after it was replaced, so that a reader of the old one has that whole", async () => {
    const cwd = scratch();
    const target = path.join(cwd, "report.txt");
    writeFileSync(target, "before");
    const { ino } = statSync(target);
    await (await openReportFile(target, "/")).replace("after");
    expect(statSync(target).ino).not.toBe(ino);
  });

  it("is written where a link points to, and the link stays", async () => {
    const cwd = scratch();
    writeFileSync(path.join(cwd, "target.txt"), "before");
    symlinkSync("target.txt", path.join(cwd, "link.txt"));
    await (await openReportFile("link.txt", cwd)).replace("after");
    expect(readFileSync(path.join(cwd, "target.txt"), "utf8")).toBe("after");
    expect(readdirSync(cwd).sort()).toEqual(["link.txt", "target.txt"]);
  });

  it("is made again where its directory was taken away meanwhile", async () => {
    const cwd = scratch();
    const file = await openReportFile("out/report.txt", cwd);
    rmSync(path.join(cwd, "out"), { recursive: true });
    await file.replace("whole");
    expect(readFileSync(path.join(cwd, "out/report.txt"), "utf8")).toBe("whole");
  });

  it("stays as it was where it cannot be replaced, which is said", async () => {
    const cwd = scratch();
    const file = await openReportFile("report.txt", cwd);
    mkdirSync(path.join(cwd, "report.txt"));
    await expect(file.replace("whole")).rejects.toThrow("The report cannot be written to `report.txt`");
    expect(readdirSync(cwd)).toEqual(["report.txt"]);
  });

  it("can be a pipe, which is written to and stays one", async () => {
    const cwd = scratch();
    const pipe = path.join(cwd, "pipe");
    execFileSync("mkfifo", [pipe]);
    const file = await openReportFile("pipe", cwd);
    const [, text] = await Promise.all([
      file.replace("whole"),
      import("node:fs/promises").then((fs) => fs.readFile(pipe, "utf8")),
    ]);
    expect(text).toBe("whole");
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  it.each([
    ["a directory", "there", "it is a directory"],
    ["below a file", "file.txt/report.txt", "ENOTDIR"],
    ["named like a directory", "new/", "it is a directory"],
    ["a name that is too long", "x".repeat(300), "ENAMETOOLONG"],
  ])("is refused before the run where it is %s", async (_, name, reason) => {
    const cwd = scratch();
    mkdirSync(path.join(cwd, "there"));
    writeFileSync(path.join(cwd, "file.txt"), "");
    const opened = openReportFile(name, cwd);
    await expect(opened).rejects.toThrow(UsageError);
    await expect(opened).rejects.toThrow(reason);
    expect(readdirSync(cwd).sort()).toEqual(["file.txt", "there"]);
    expect(existsSync(path.join(cwd, "new"))).toBe(false);
  });
});
