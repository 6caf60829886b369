import { execFile, spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const program = fileURLToPath(new URL("../../bin/zarr-store-conform.js", import.meta.url));
const run = promisify(execFile);

/** One comparison by the shipped gate, with the program as its users call it. */
export async function compare(folder, { every, busy }, { seconds, seed }) {
  const other = busy ? spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" }) : undefined;
  try {
    const stores = [join(folder, String(every), "store.js"), "--against", join(folder, "base", "store.js")];
    const args = ["--grep", "^get/1024$", "--time", String(seconds), "--seed", String(seed), "--json"];
    const { stdout } = await run(process.execPath, [program, "bench", ...stores, ...args]);
    const [{ verdict, change, self, processes, samples }] = JSON.parse(stdout).comparisons;
    return { verdict, change, self, processes, samples };
  } finally {
    other?.kill("SIGKILL");
  }
}
