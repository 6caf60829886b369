import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunEvent, runConformance } from "../../src/index.js";

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), "zarr-store-conform-baseline-"));
  const listed = [{ id: "missing.whole", reason: "Our users know empty values alone." }];
  await writeFile(path.join(cwd, "known.json"), JSON.stringify({ suiteVersion: "1.0.0", entries: listed }));
});
afterAll(() => rm(cwd, { recursive: true }));

/** A store that has an empty value for every key. */
const empty = { get: () => new Uint8Array() };

it("what a baseline lists is known to fail, in the events too", async () => {
  const events: RunEvent[] = [];
  const options = { cwd, grep: "^missing.whole$", onEvent: (event: RunEvent) => events.push(event) };
  const without = await runConformance(empty, options);
  expect([without.summary.conforms, without.results[0]?.verdict]).toEqual([false, "fail"]);
  const held = await runConformance(empty, { ...options, baseline: "known.json" });
  expect(held.results[0]).toMatchObject({ verdict: "xfail", baseline: { standing: "listed" } });
  expect(held.baseline).toMatchObject({ file: "known.json", entries: 1 });
  const end = events.at(-1);
  expect(end).toEqual({ type: "end", report: held });
});

it("a baseline that is not there is told", async () => {
  await expect(runConformance(empty, { cwd, baseline: "none.json" })).rejects.toThrow(
    "There is no baseline `none.json`. Check the path, or write one of what fails now: npx zarr-store-conform <store>",
  );
});
