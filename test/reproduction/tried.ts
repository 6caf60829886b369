import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { loadStore } from "../../src/load/index.js";
import { scriptFile } from "../../src/reporters/reproduction/script-file.js";
import type { FailureCode } from "../../src/results/index.js";
import { only, report, resultOf } from "../runner/results.js";
import { type Executed, executeIn } from "./execute-in.js";
import type { Representative } from "./representatives.js";

/** What the script of a failure came to. */
export interface Tried {
  code: FailureCode | undefined;
  /** With the store that failed. */
  now: Executed;
  /** With what that store is built on, which conforms; undefined where it is exported as a definition. */
  later?: Executed;
}

/** Where the stores lie. */
export const stores = new URL("../../fixtures/stores/", import.meta.url);

/** A store without the class that breaks it, exported in the form in which it is. */
async function mendedSource(store: URL): Promise<string | undefined> {
  const { default: exported, store: instance }: { default?: unknown; store?: unknown } = await import(
    store.href
  );
  const form =
    typeof exported === "function"
      ? /^class/.test(String(exported))
        ? "export default Object.getPrototypeOf(broken.default);"
        : "export default async (...given) => mended(await broken.default(...given));"
      : typeof instance === "object" && !(await readFile(store, "utf8")).includes("create")
        ? "export const store = mended(broken.store);"
        : undefined;
  return (
    form &&
    [
      `import * as broken from ${JSON.stringify(store.href)};`,
      "const mended = (store) => new (Object.getPrototypeOf(store.constructor))();",
      form,
    ].join("\n")
  );
}

/** Writes the script of a failure into a folder, and runs it there with the store that failed and with one that is mended. */
export async function triedIn(folder: string, [store, requirement]: Representative): Promise<Tried> {
  const fixture = new URL(`broken/${store}.js`, stores);
  const module = path.join(folder, `${store}-${requirement}.mjs`);
  const exported = /^export default|as default/m.test(await readFile(fixture, "utf8"));
  const lines = [
    `export * from ${JSON.stringify(fixture.href)};`,
    ...(exported ? [`export { default } from ${JSON.stringify(fixture.href)};`] : []),
  ];
  await writeFile(module, lines.join("\n"));
  const loaded = await loadStore(`./${path.basename(module)}`, { cwd: folder, timeoutMs: 5000 });
  const made = await report(loaded, { timeoutMs: 1000, grep: only(requirement) });
  const result = resultOf(made, requirement);
  const script = path.join(folder, "scripts", path.basename(module));
  await writeFile(script, scriptFile(result, made, { importFrom: (specifier) => `../${specifier}` }));
  const now = await executeIn(folder, script);
  const code = result.failure?.code;
  const mended = await mendedSource(fixture);
  if (mended === undefined) return { code, now };
  await writeFile(module, mended);
  return { code, now, later: await executeIn(folder, script) };
}
