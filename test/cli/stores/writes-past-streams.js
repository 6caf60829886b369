import { spawnSync } from "node:child_process";
import { writeSync } from "node:fs";

/** An ES Map that writes to its file descriptors itself, as addons do, starts a process that prints, and crashes at values. */
export default class extends Map {
  constructor(_context) {
    super();
  }

  get(key) {
    console.log("by the stream");
    writeSync(1, "by hand\n");
    writeSync(2, "and to stderr\n");
    spawnSync(process.execPath, ["-e", 'console.log("by a process")'], { stdio: "inherit" });
    const value = super.get(key);
    if (value !== undefined) process.abort();
    return value;
  }
}
