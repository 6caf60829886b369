import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../../bin/zarr-store-conform.js", import.meta.url));
const stores = fileURLToPath(new URL("./stores/", import.meta.url));

let temporary: string;

beforeEach(async () => {
  temporary = await mkdtemp(path.join(tmpdir(), "process-"));
});

afterEach(() => rm(temporary, { recursive: true }));

/** Runs a line of shell, in which `$conform` is the program. */
function shell(line: string): Promise<{ code: number | null; out: string; err: string }> {
  const env = { ...process.env, conform: `${process.execPath} ${program}`, TMPDIR: temporary };
  const child = spawn("bash", ["-c", line], { cwd: stores, env });
  let [out, err] = ["", ""];
  child.stdout.on("data", (text) => {
    out += text;
  });
  child.stderr.on("data", (text) => {
    err += text;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

describe("the process", () => {
  it("ends quietly where the reader of its output has seen enough", async () => {
    const { out, err } = await shell("$conform list --json | head -1");
    expect({ out, err }).toEqual({ out: "[\n", err: "" });
  });

  it("is not green where the reader of its output has gone", async () => {
    const { code, err } = await shell(
      "set -o pipefail; $conform ./suffix-zero.js --no-bench | head -1 >/dev/null",
    );
    expect(err).toBe("");
    expect([1, 141]).toContain(code);
  });

  it("shows the frames of the store, and none of its own", async () => {
    const { out } = await shell("$conform ./throws.js --no-bench --grep '^byte-range.whole$'");
    const [, frames] = /\n {2}Error\n(.*?)\n\n/s.exec(out) ?? [];
    expect(frames).toMatch(/^ {4}Error: no read\n {6}at \w+\.get \(.*throws\.js:\d+:\d+\)$/);
  });

  it.runIf(process.platform === "linux")("is not green where its output cannot be written", async () => {
    const { code, err } = await shell("$conform memory: --no-bench >/dev/full");
    expect(code).toBe(2);
    expect(err).toMatch(/^The output cannot be written: .*ENOSPC.*\n$/);
  });

  it.each(["INT", "TERM", "HUP"])("ends with 130 and the report of what ran at SIG%s", async (signal) => {
    const { code, out, err } = await shell(
      `$conform ./slow.js --no-bench & started=$!; sleep 2.5; kill -${signal} $started; wait $started`,
    );
    expect({ code, err }).toEqual({ code: 130, err: "" });
    expect(out.trimEnd().split("\n").at(-1)).toMatch(
      /^✗ \.\/slow\.js was not tested to the end: .*\d+ were not run/,
    );
  });

  it("takes stores down when it is interrupted, and leaves no directories behind", async () => {
    const { out } = await shell(
      "$conform ./slow.js --no-bench & started=$!; sleep 2.5; kill -INT $started; wait $started; ls -A $TMPDIR",
    );
    expect(out.trimEnd().split("\n").at(-1)).toContain("was not tested to the end");
    expect(await readdir(temporary)).toEqual([]);
  });

  it("blames the requirement, and not the loading, for a get that never gives the thread back", async () => {
    const { code, out } = await shell("$conform ./endless.js --no-bench -t 400 -g '^byte-range\\.whole$'");
    expect(code).toBe(1);
    expect(out).toMatch(/✗ byte-range\.whole {2}must, hung/);
    expect(await readdir(temporary)).toEqual([]);
  });
});

describe("the streams of the process", () => {
  it("stay open for the programs that come after it", async () => {
    const { code, out } = await shell(
      "$conform memory: --no-bench -g '^missing.whole$' -r minimal; echo after",
    );
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/conforms.*\nafter\n$/) });
  });
});
