import { readdirSync, readFileSync } from "node:fs";

/**
 * The processes that a process has started, and those that these have, also in groups of their own; where /proc tells.
 * What lives on after the process that started it is nobody's, and not found.
 */
export function descendantsOf(pid: number): number[] {
  return childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)]);
}

function childrenOf(pid: number): number[] {
  if (process.platform !== "linux") return [];
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const lists = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, "latin1"));
    return lists.flatMap((list) => list.split(" ").filter(Boolean).map(Number));
  } catch {
    // It has just gone.
    return [];
  }
}
