import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { createHtmlReporter } from "../../../src/reporters/html.js";
import type { ReporterOptions } from "../../../src/reporters/reporter.js";
import type { Report } from "../../../src/results/index.js";
import { reported } from "../reported.js";

/** A page that a report was opened in. */
export interface OpenPage {
  page: Page;
  /** What the browser complained of, and what the page asked the network for. */
  complaints: string[];
}

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Tests that need a browser: left out on a machine that has none, unless it is CI, where one has to be there. */
export const describeInBrowser = describe.skipIf(!existsSync(executablePath) && !process.env["CI"]);

/** A browser for the tests of a file, which opens reports as files. */
export function useBrowser(): (
  report: Report,
  options?: BrowserContextOptions & ReporterOptions & { hash?: string },
) => Promise<OpenPage> {
  let browser: Browser;
  const directory = mkdtempSync(path.join(tmpdir(), "html-report-"));
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(directory, { recursive: true, force: true });
  });
  let count = 0;
  return async (report, { hash = "", command, verbose, ...options } = {}) => {
    count += 1;
    const file = path.join(directory, `${count}.html`);
    const told = { ...(command && { command }), ...(verbose && { verbose }) };
    writeFileSync(file, reported(createHtmlReporter, report, told));
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      if (!/^(file|data|blob):/.test(request.url())) complaints.push(`request: ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href + hash);
    return { page, complaints };
  };
}

/** Holds that the browser had nothing to complain of. */
export function expectQuiet({ complaints }: OpenPage): void {
  expect(complaints).toEqual([]);
}
