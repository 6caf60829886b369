// Runs the built program, which no mutant is in, on the store that one is in; its exit code is the test's.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

// This file runs in a sandbox: mutation/sandbox/<name>/mutation.
const program = fileURLToPath(new URL("../../../../bin/zarr-store-conform.js", import.meta.url));
const store = fileURLToPath(new URL("store.mjs", import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [program, store, "--no-bench", "--strict", "--reporter", "minimal"],
  {
    stdio: "inherit",
  },
);
process.exit(status ?? 1);
