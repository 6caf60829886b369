import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod/mini";
import { failsRun, type Report } from "../../results/index.js";
import { makeDirectory } from "../make-directory.js";
import type { Terminal } from "../terminal.js";
import { cacheDirectory } from "./cache-directory.js";

const schema = z.object({ store: z.string(), at: z.string(), failed: z.array(z.string()) });

/** What is remembered of the runs of a store. */
export interface LastRun {
  /** When the last one began. */
  at: string;
  /** The requirements that failed, or were flaky, when they were last tried. */
  failed: string[];
}

/** What is remembered of a store; undefined where nothing is, or nothing that can be read. */
export function readLastRun(specifier: string, terminal: Terminal): LastRun | undefined {
  try {
    const text = readFileSync(fileOf(specifier, terminal), "utf8");
    return z.parse(schema, JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * Remembers what failed in a run. What was not tried in it stays as it was. Where that cannot be written, it is not
 * remembered, and the run is none the worse for it.
 */
export function rememberRun(specifier: string, terminal: Terminal, report: Report): void {
  const before = readLastRun(specifier, terminal)?.failed ?? [];
  const tried = new Set(report.results.map(({ requirement }) => requirement));
  const failed = [
    ...before.filter((id) => !tried.has(id)),
    ...report.results.flatMap(({ requirement, verdict }) =>
      failsRun(verdict, report.summary) || verdict === "flaky" ? requirement : [],
    ),
  ];
  const file = fileOf(specifier, terminal);
  const beside = `${file}.${process.pid}.tmp`;
  try {
    makeDirectory(path.dirname(file));
    const state = { store: identityOf(specifier, terminal), at: report.startedAt, failed };
    writeFileSync(beside, `${JSON.stringify(state, undefined, 2)}\n`);
    renameSync(beside, file);
  } catch {
    removeIfThere(beside);
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}

function fileOf(specifier: string, terminal: Terminal): string {
  const { cwd, env } = terminal;
  return path.join(cacheDirectory(cwd, env), `last-run-${hashOf(identityOf(specifier, terminal))}.json`);
}

/** Two FNV-1a hashes from different beginnings, in hexadecimal: what is not secret need not wait for `node:crypto`. */
function hashOf(text: string): string {
  const hash = (basis: number) =>
    Buffer.from(text).reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), basis) >>> 0;
  return [hash(0x811c9dc5), hash(0x050c5d1f)].map((sum) => sum.toString(16).padStart(8, "0")).join("");
}

/** The store that a specifier names from here, so that `./a.js` and `../here/a.js` are one. */
function identityOf(specifier: string, { cwd }: Terminal): string {
  const file = path.resolve(cwd, specifier);
  const isPath = path.isAbsolute(specifier) || /^\.{1,2}([\\/]|$)/.test(specifier);
  return isPath || existsSync(file) ? file : `${specifier} from ${cwd}`;
}
