import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadStore } from "../../src/load/index.js";
import type { Report } from "../../src/results/index.js";
import { run } from "../../src/runner/index.js";
import type { Accusations, ExpectedVerdicts } from "./accusations.js";
import { expected } from "./expected.js";
import { runApart } from "./run-apart.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const stores = fileURLToPath(new URL("stores/", import.meta.url));
/** Modules beside the stores that they share, and which are no stores themselves. */
const shared = ["bytes-reader.js", "file-server.js"];

const inProcess = expected.filter(({ crashed }) => crashed === undefined);
const apart = expected.filter(({ crashed }) => crashed !== undefined);

/** Runs one scenario at a time: coalescing joins what several read at once, and so their verdicts. */
async function runHere(module: string): Promise<Report> {
  const loaded = await loadStore(`./${module}.js`, { cwd: stores, timeoutMs: 10_000 });
  return run(loaded, { benchMs: 0, concurrency: 1 });
}

/** What a run says of a store, less what the next one may not say. */
function verdictsOf({ results }: Report, { racy }: ExpectedVerdicts) {
  const steady = results.filter(({ requirement }) => !(requirement in (racy?.accusations ?? {})));
  const by = (...verdicts: string[]) =>
    steady.flatMap(({ requirement, verdict }) => (verdicts.includes(verdict) ? [requirement] : [])).sort();
  return { failed: by("fail"), warned: by("warn"), crashed: by("crash"), others: by("timeout", "error") };
}

const idsOf = (accusations: Accusations = {}) => Object.keys(accusations).sort();

/** What Node does with a bad number shows through the stores: the sets were read on Node 20. */
const onNode20 = it.runIf(process.versions.node.startsWith("20."));

describe("stores that nobody here wrote", { timeout: 120_000 }, () => {
  onNode20.each(inProcess)("$module of $package $version fails just what was read by hand", async (store) => {
    const { module, failed, warned } = store;
    const found = verdictsOf(await runHere(module), store);
    expect(found).toEqual({ failed: idsOf(failed), warned: idsOf(warned), crashed: [], others: [] });
  });

  onNode20.each(apart)(
    "$module of $package $version ends its process where that was read by hand",
    async (store) => {
      const { module, failed, warned, crashed } = store;
      const found = verdictsOf(await runApart(`./${module}.js`, stores), store);
      const accused = { failed: idsOf(failed), warned: idsOf(warned), crashed: idsOf(crashed) };
      expect(found).toEqual({ ...accused, others: [] });
    },
  );

  it("are of the versions that were read by hand", () => {
    for (const { package: name, version } of expected) {
      const manifest = JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, "utf8"));
      expect(`${name} ${manifest.version}`).toBe(`${name} ${version}`);
    }
  });

  it("are all of the modules in the folder", () => {
    const modules = readdirSync(stores).filter((name) => !shared.includes(name));
    expect(expected.map(({ module }) => `${module}.js`).sort()).toEqual(modules.sort());
  });

  it("are accused of nothing that no script proves", () => {
    const scripts = expected.flatMap(({ failed, warned, crashed, racy }) =>
      Object.values({ ...failed, ...warned, ...crashed, ...racy?.accusations }),
    );
    expect(scripts.filter((name) => !existsSync(`${root}docs/findings/${name}.mjs`))).toEqual([]);
  });
});
