import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { root } from "./bundle.js";

/** Runs a command to its end; resolves to its wall time in milliseconds. */
export function wallTime(command, args) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(command, args, { cwd: root, stdio: "ignore", env: environment });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve(performance.now() - startedAt);
      else reject(new Error(`${[command, ...args].join(" ")} ended with ${code}`));
    });
  });
}

// It makes every start of Node more than twice as slow, and has nothing to do with what is measured.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

/**
 * Runs a command to its end; resolves to the most memory that all its processes held at once, in MiB. Memory
 * that several processes share, such as the code of Node, is counted once.
 */
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
    const parent = /^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1];
    if (parent) parents.set(name, parent);
  }
  const within = (name) => name === String(pid) || (parents.has(name) && within(parents.get(name)));
  return [...parents.keys()].filter(within).reduce((sum, name) => sum + proportionalOf(name), 0);
}

/** KiB of a process, in which memory that several share counts in parts. */
function proportionalOf(name) {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${name}/smaps_rollup`))?.[1] ?? 0);
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
