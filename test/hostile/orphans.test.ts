import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { processesMarked } from "./processes-marked.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const store = "fixtures/hostile/loops-and-tells.js";

let temporary: string;
let mark: string;

beforeEach(() => {
  // What a shell would take for something else.
  temporary = mkdtempSync(path.join(tmpdir(), "orphans of '$HOME'-"));
  mark = `HOSTILE_TEST=${path.basename(temporary)}`;
});

afterEach(() => {
  rmSync(temporary, { recursive: true, force: true });
});

/** Starts the program, in no hurry to find out by itself that the store loops, and waits until it does. */
async function startLooping(command: string, ...args: string[]): Promise<ChildProcess> {
  const env = { ...process.env, TMPDIR: temporary, HOSTILE_TEST: path.basename(temporary) };
  const all = [...args, "bin/zarr-store-conform.js", store, "--suite", "set", "--no-bench", "-t", "600000"];
  const supervisor = spawn(command, all, { cwd: root, env, stdio: "ignore" });
  await vi.waitFor(
    () => expect(readdirSync(temporary, { recursive: true }).join()).toContain("looping"),
    patiently,
  );
  return supervisor;
}

const patiently = { timeout: 60_000, interval: 20 };

const nothingIsLeft = () =>
  vi.waitFor(() => {
    expect(processesMarked(mark)).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  }, patiently);

// What is left is read from /proc.
describe.runIf(process.platform === "linux")("a store that loops for ever is not left behind", () => {
  it("when its supervisor is killed", { timeout: 150_000 }, async () => {
    const supervisor = await startLooping(process.execPath);
    expect(processesMarked(mark).join("\n")).toContain("child.cjs");
    supervisor.kill("SIGKILL");
    await once(supervisor, "exit");
    await nothingIsLeft();
  });

  it("when its supervisor crashes", { timeout: 150_000 }, async () => {
    const supervisor = await startLooping(process.execPath);
    supervisor.kill("SIGSEGV");
    await once(supervisor, "exit");
    await nothingIsLeft();
  });

  it("when the run is ended at once", { timeout: 150_000 }, async () => {
    const supervisor = await startLooping(process.execPath);
    const ended = once(supervisor, "exit");
    supervisor.kill("SIGINT");
    // Those that come at once are one.
    const again = setInterval(() => supervisor.kill("SIGINT"), 500);
    await ended;
    clearInterval(again);
    await nothingIsLeft();
  });
});
