import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { expected } from "./expected.js";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const page = readFileSync(`${docs}findings.md`, "utf8");
const scripts = readdirSync(`${docs}findings`).map((file) => file.replace(/\.mjs$/, ""));

/** What a finding says, by the name of the script that proves it. */
const sections = new Map(
  page.split(/^## /m).map((section) => [/\(findings\/([\w-]+)\.mjs\)/.exec(section)?.[1], section] as const),
);

/** The rows of a finding's table: call, expected, received. */
function rowsOf(section = ""): string[][] {
  return Array.from(section.matchAll(/^\| `(.*)` +\| `(.*)` +\| `(.*)` +\|$/gm), (match) => match.slice(1));
}

async function runScript(name: string): Promise<{ exitCode: number | null; rows: string[][] }> {
  const child = spawn(process.execPath, [`${docs}findings/${name}.mjs`], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const output = await text(child.stdout);
  const rows = output.matchAll(/^(\S.*)\n {2}expected (.*)\n {2}received (.*)$/gm);
  return { exitCode: await ended, rows: Array.from(rows, (match) => match.slice(1)) };
}

/** What Node does with a bad number shows through the stores: the tables were made on Node 20. */
const runnable = process.versions.node.startsWith("20.") ? scripts : [];

describe("docs/findings.md", () => {
  it.concurrent.each(runnable)("says of %s what the script shows", async (name) => {
    const { exitCode, rows } = await runScript(name);
    expect(rows).toEqual(rowsOf(sections.get(name)));
    expect(rows.length).toBeGreaterThan(0);
    expect(exitCode).toBe(1);
  });

  it("has a section for every script, and a script for every section", () => {
    const named = [...sections.keys()].filter((name) => name !== undefined);
    expect(named.sort()).toEqual(scripts.sort());
  });

  it("names every requirement that a store breaks, with the version of its package", () => {
    for (const { package: name, version, failed, warned, crashed, racy } of expected) {
      expect(page).toContain(`\`${name}\` ${version}`);
      for (const [id, script] of Object.entries({ ...failed, ...warned, ...crashed, ...racy?.accusations })) {
        const topic = id.slice(id.indexOf("."));
        expect(`${script}: ${sections.get(script)}`).toContain(`${topic}\``);
      }
    }
  });
});
