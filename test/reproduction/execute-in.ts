import { execFile } from "node:child_process";

/** What became of a script. */
export interface Executed {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a script as whoever finds it in a directory would. */
export function executeIn(cwd: string, script: string, args: readonly string[] = []): Promise<Executed> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], { cwd, timeout: 40_000 }, (_, out, err) =>
      resolve({ code: child.exitCode, out, err }),
    );
  });
}
