import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import type { Result } from "../../../src/results/index.js";
import { hostile } from "../hostile.js";
import { reportOf } from "../hostile-report.js";
import { markup, noCharacters } from "../markup.js";
import {
  failedResult,
  firstInsteadOfLast,
  sampleJournal,
  sampleReport,
  sampleResult,
} from "../sample-report.js";
import { mixedRun } from "../sample-run.js";
import { describeInBrowser, expectQuiet, useBrowser } from "./browser.js";

const open = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

describeInBrowser("accessibility", () => {
  it.each(["light", "dark"] as const)("has no fault that axe finds: %s", async (colorScheme) => {
    // The page's policy keeps foreign scripts out, axe among them.
    const { page } = await open(mixedRun, { colorScheme, bypassCSP: true, command: (id) => `run ${id}` });
    await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
    await page.addScriptTag({ content: axe });
    const violations = await page.evaluate<Violation[]>("axe.run().then(({ violations }) => violations)");
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary])).toEqual([]);
  });
});

describeInBrowser("what a store says", () => {
  it("is text and nothing else, whatever it is", async () => {
    const plain = await open(reportOf("x"));
    // What stands in backticks is code, and an address of the web is a link.
    const shape = `Array.from(document.body.querySelectorAll("*"), ({ tagName }) => tagName)
      .filter((name) => name !== "CODE" && name !== "A").join(" ")`;
    const expected = await plain.page.evaluate(shape);
    for (const text of [`${markup} ${hostile} ${noCharacters}`, "</style></title><!--", "'\"`=<>&"]) {
      const opened = await open(reportOf(text));
      const { page } = opened;
      expect(await page.evaluate(shape)).toBe(expected);
      expect(await page.evaluate("'owned' in globalThis")).toBe(false);
      expect(await page.locator("main a:not([href^='#'])").count()).toBe(0);
      expect(JSON.parse((await page.locator("#report").textContent())!)).toEqual(reportOf(text));
      expectQuiet(opened);
    }
  });

  it("is shown as it is", async () => {
    const { page } = await open(reportOf(`<b>&amp; "a" 'b'`));
    expect(await page.locator("table.requirements code").first().textContent()).toBe(`<b>&amp; "a" 'b' 0`);
  });

  it("could run no script, even if markup got through", async () => {
    const { page, complaints } = await open(mixedRun);
    const failed = page.waitForEvent("requestfailed");
    await page.evaluate(`
      const script = document.createElement("script");
      script.textContent = "globalThis.owned = 1";
      document.body.append(script);
      const image = '<img src="http://owned.invalid/x" onerror="globalThis.owned = 1">';
      document.body.insertAdjacentHTML("beforeend", image);
    `);
    expect((await failed).failure()?.errorText).toBe("csp");
    expect(await page.evaluate("'owned' in globalThis")).toBe(false);
    expect(complaints.join("\n")).toContain("Content Security Policy");
  });
});

describeInBrowser("ten thousand results", () => {
  const results = Array.from({ length: 10_000 }, (_, index): Result => {
    const id = `suite-${index % 40}.requirement-${index}`;
    const suite = `suite-${index % 40}`;
    return index % 20 === 0
      ? failedResult(id, firstInsteadOfLast, {
          suite,
          journal: sampleJournal,
          reproduction: "line\n".repeat(40),
        })
      : sampleResult(id, { suite });
  });

  it("are opened, searched and filtered without a wait", async () => {
    const before = performance.now();
    const opened = await open(sampleReport(results));
    const { page } = opened;
    expect(performance.now() - before).toBeLessThan(30_000);
    const search = async (text: string) => {
      await page.fill("#search", text);
      return page.evaluate<number>(`new Promise((resolve) => {
        const start = performance.now();
        document.getElementById("search").dispatchEvent(new Event("input", { bubbles: true }));
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      })`);
    };
    expect(await search("requirement-777")).toBeLessThan(3000);
    expect(await page.textContent("#shown")).toBe("11 of 10,000 shown");
    expect(await search("")).toBeLessThan(3000);
    await page.selectOption("#status", "fail");
    expect(await page.textContent("#shown")).toBe("500 of 10,000 shown");
    await page.click("table.requirements a:has-text('requirement-9980')");
    expect(await page.locator("#problem-499 .body").isVisible()).toBe(true);
    expectQuiet(opened);
  }, 120_000);
});
