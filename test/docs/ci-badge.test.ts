import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ciSnippets, stepsOf } from "./ci-page.js";

const steps = ciSnippets()
  .filter(({ text }) => /^on:/m.test(text))
  .flatMap(stepsOf);
const script = steps.find(({ name }) => name?.startsWith("Publish"))?.run ?? "";

const place = mkdtempSync(path.join(tmpdir(), "badge-"));
const bare = path.join(place, "origin.git");
const clones = ["first", "second"].map((name) => path.join(place, name));

const git = (cwd: string, ...args: string[]) =>
  execFileSync("git", args, { cwd, encoding: "utf8", stdio: "pipe" });

beforeAll(() => {
  git(place, "init", "--quiet", "--bare", "--initial-branch", "main", "origin.git");
  git(place, "clone", "--quiet", bare, "author");
  const author = path.join(place, "author");
  writeFileSync(path.join(author, "mystore.js"), "");
  git(author, "add", ".");
  git(
    author,
    "-c",
    "user.name=Ada",
    "-c",
    "user.email=ada@example.org",
    "commit",
    "--quiet",
    "-m",
    "A store",
  );
  git(author, "push", "--quiet", "origin", "HEAD:main");
});

afterAll(() => rmSync(place, { recursive: true }));

/** Runs the step in a fresh clone, as every run of the workflow does. */
function publish(clone: string, badge: string): void {
  git(place, "clone", "--quiet", bare, clone);
  const reports = path.join(clone, "../reports");
  mkdirSync(reports, { recursive: true });
  writeFileSync(path.join(reports, "badge.json"), badge);
  writeFileSync(path.join(reports, "report.md"), "# It");
  const env = { ...process.env, REPORTS: reports, GITHUB_SHA: "0123" };
  execFileSync("bash", ["-eo", "pipefail", "-c", script], { cwd: clone, env, stdio: "pipe" });
}

describe("the step in docs/ci.md that publishes the badge", () => {
  it("keeps badge and table on a branch without history, run after run", () => {
    for (const clone of clones) publish(clone, path.basename(clone));
    expect(git(bare, "ls-tree", "--name-only", "conformance")).toBe("badge.json\nreport.md\n");
    expect(git(bare, "show", "conformance:badge.json")).toBe("second");
    expect(git(bare, "rev-list", "--count", "conformance")).toBe("1\n");
  });
});
