import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { watchedFiles } from "../../src/cli/watch/watched-files.js";
import { processesMarked } from "../hostile/processes-marked.js";

const program = fileURLToPath(new URL("../../bin/zarr-store-conform.js", import.meta.url));

let cwd: string;
let watching: ChildProcess | undefined;

beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), "watch-"));
  mkdirSync(path.join(cwd, "tmp"));
});

afterEach(() => {
  watching?.kill("SIGKILL");
  rmSync(cwd, { recursive: true, force: true });
});

const write = (name: string, text: string) => writeFileSync(path.join(cwd, name), text);
const store = `import { wrong } from "./wrong.mjs";
export default class extends Map {
  constructor(_context) { super(); }
  get(key) { const value = super.get(key); return wrong && value ? value.slice(1) : value?.slice(); }
  set(key, value) { super.set(key, value.slice()); }
}
`;

/** The program at work, and what it has said so far. */
function start(...args: string[]) {
  const mark = path.basename(cwd);
  const env = { ...process.env, TMPDIR: path.join(cwd, "tmp"), XDG_CACHE_HOME: cwd, WATCH_TEST: mark };
  const child = spawn(
    process.execPath,
    [program, ...args, "--watch", "--no-bench", "-r", "minimal", "-g", "^byte-range.whole$"],
    { cwd, env, stdio: ["ignore", "pipe", "pipe"] },
  );
  watching = child;
  let said = "";
  let heard = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      heard();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return {
    child,
    ended,
    mark,
    /** Waits for a text, and takes it and all before it away. */
    async until(text: string): Promise<string> {
      while (!said.includes(text)) {
        await new Promise<void>((resolve) => {
          heard = resolve;
          void ended.then(() => resolve());
        });
        if (child.exitCode !== null && !said.includes(text))
          throw new Error(`ended without ${text}: ${said}`);
      }
      const end = said.indexOf(text) + text.length;
      const before = said.slice(0, end);
      said = said.slice(end);
      return before;
    },
  };
}

describe("--watch", { timeout: 60_000 }, () => {
  it("runs again in a fresh process when an imported file has changed, and ends at Ctrl-C with nothing left", async () => {
    write("store.mjs", store);
    write("wrong.mjs", "export const wrong = false;\n");
    const { until, child, ended, mark } = start("./store.mjs");
    expect(await until("Watching 2 files for changes.")).toContain("pass: ./store.mjs conforms");
    write("wrong.mjs", "export const wrong = true; // and longer\n");
    expect(await until("Watching 2 files")).toMatch(/wrong\.mjs has changed\.\n.*fail byte-range\.whole/s);
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect({ left: readdirSync(path.join(cwd, "tmp")), processes: processesMarked(mark) }).toEqual({
      left: [],
      processes: [],
    });
  });

  it("goes on when the module cannot be loaded, and when it is mended", async () => {
    write("store.mjs", "export default class {");
    const { until } = start("./store.mjs");
    expect(await until("Watching 1 file for changes.")).toContain("store.mjs");
    write("store.mjs", "export default () => new Map();\n");
    expect(await until("Watching 1 file for changes.")).toContain("conforms");
  });

  it("ends a run that hangs when the module changes", async () => {
    write("store.mjs", "export default { get() { for (;;); } };\n");
    const { until } = start("./store.mjs", "--timeout", "60000");
    // A run says nothing before its end; the process for the store is there by then.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    write("store.mjs", "export default () => new Map();\n");
    expect(await until("Watching 1 file for changes.")).toContain("pass: ./store.mjs conforms");
  });

  it("leaves nothing running when it is killed", async () => {
    write("store.mjs", "export default { get() { for (;;); } };\n");
    const { child, ended, mark } = start("./store.mjs", "--timeout", "60000");
    await expect.poll(() => processesMarked(mark).length, { timeout: 15_000 }).toBeGreaterThan(2);
    child.kill("SIGKILL");
    await ended;
    await expect.poll(() => processesMarked(mark), { timeout: 15_000 }).toEqual([]);
  });

  it("is refused where nothing can change", async () => {
    const { until, ended } = start("memory:");
    await until("`--watch` has nothing to watch: `memory:` is no module.");
    expect(await ended).toBe(2);
  });
});

describe("the files that are watched", () => {
  const watched = (entry: string) =>
    [...watchedFiles([path.join(cwd, entry)])].map((file) => path.relative(cwd, file)).sort();

  it("are those that are imported, required or named by a path, however deep", () => {
    write("a.mjs", 'import b from "./b.js";\nimport("./c.mjs"); new URL("./data.json", import.meta.url);');
    write("b.ts", 'const d = require("./d"); const gone = "./gone.js";');
    write("c.mjs", 'export * from "./a.mjs";');
    write("d.cjs", "import 'node:fs';");
    write("data.json", '{ "b": "./e.js" }');
    write("e.js", "");
    expect(watched("a.mjs")).toEqual(["a.mjs", "b.ts", "c.mjs", "d.cjs", "data.json"]);
  });

  it("are not those of installed packages", () => {
    mkdirSync(path.join(cwd, "node_modules/dep"), { recursive: true });
    write("node_modules/dep/index.js", "");
    write("a.mjs", 'import "dep";');
    expect(watched("a.mjs")).toEqual(["a.mjs"]);
  });

  it("may not be there yet", () => {
    expect(watched("missing.mjs")).toEqual(["missing.mjs"]);
  });
});
