import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { root } from "./bundle.js";

/** Runs a command to its end; resolves to its wall time in milliseconds. */
export function wallTime(command, args) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(command, args, { cwd: root, stdio: "ignore", env: environment });
    child.on("error", reject);
    child.on("exit", () => resolve(performance.now() - startedAt));
  });
}

// It makes every start of Node more than twice as slow, and has nothing to do with what is measured.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

/** Runs a command to its end; resolves to the most memory that all its processes held at once, in MiB. */
export function peakMemory(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: "ignore", env: environment });
    let peak = 0;
    const timer = setInterval(() => {
      peak = Math.max(peak, residentOf(child.pid));
    }, 5);
    child.on("error", reject);
    child.on("exit", () => {
      clearInterval(timer);
      resolve(peak / 1024);
    });
  });
}

/** KiB that a process and its descendants hold. */
function residentOf(pid) {
  const parents = new Map();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    const status = read(`/proc/${name}/status`);
    const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1];
    if (parent) parents.set(name, { parent, rss: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) });
  }
  const within = (name) => name === String(pid) || (parents.has(name) && within(parents.get(name).parent));
  return [...parents].reduce((sum, [name, { rss }]) => sum + (within(name) ? rss : 0), 0);
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
