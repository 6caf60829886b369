import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { processesMarked } from "./processes-marked.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** How the program ended, and what it left behind. */
export interface Ended {
  exitCode: number;
  stdout: string;
  stderr: string;
  /** Files and directories left in the temporary directory. */
  leftFiles: string[];
  /** Processes that the program started and that are still there. */
  leftProcesses: string[];
}

/** Runs the shipped program in a process of its own, with a temporary directory of its own. */
export async function runProgram(args: readonly string[]): Promise<Ended> {
  const temporary = mkdtempSync(join(tmpdir(), "hostile-"));
  const mark = randomUUID();
  try {
    const ended = await spawnProgram(args, { ...process.env, TMPDIR: temporary, HOSTILE_TEST: mark });
    return { ...ended, leftFiles: readdirSync(temporary), leftProcesses: processesMarked(mark) };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function spawnProgram(args: readonly string[], env: NodeJS.ProcessEnv) {
  return new Promise<Pick<Ended, "exitCode" | "stdout" | "stderr">>((resolve) => {
    const options = { cwd: root, env, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, ["bin/zarr-store-conform.js", ...args], options, (error, stdout, stderr) => {
      resolve({ exitCode: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}
