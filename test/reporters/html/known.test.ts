import axe from "axe-core";
import { expect, it } from "vitest";
import { failedResult, firstInsteadOfLast, sampleReport, sampleResult } from "../sample-report.js";
import { describeInBrowser, expectQuiet, useBrowser } from "./browser.js";

const open = useBrowser();

const known = sampleReport(
  [
    sampleResult("a.holds"),
    failedResult("a.known", firstInsteadOfLast, {
      verdict: "xfail",
      baseline: { standing: "listed", reason: "see `issue 12` <b>" },
    }),
  ],
  { baseline: { file: "known.json", suiteVersion: "1.0.0", entries: 1 } },
);

describeInBrowser("a known failure", () => {
  it("is filtered by its status, is no problem, and opens with its reason and its evidence", async () => {
    const opened = await open(known);
    const { page } = opened;
    const rows = page.locator("table.requirements tbody tr:visible");
    await page.selectOption("#status", "problems");
    expect(await rows.count()).toBe(0);
    await page.selectOption("#status", "xfail");
    expect(await rows.count()).toBe(1);
    await rows.locator("a").click();
    const failure = page.locator("details.problem");
    expect(await failure.locator(".body").textContent()).toContain("Known to fail: see issue 12 <b>");
    expect(await failure.locator("table.hex").isVisible()).toBe(true);
    expectQuiet(opened);
  });

  it.each(["light", "dark"] as const)("is accessible where it is %s", async (colorScheme) => {
    const { page } = await open(known, { colorScheme });
    await page.evaluate(axe.source);
    await page.click("details.problem summary");
    const violations: unknown = await page.evaluate("axe.run().then(({ violations }) => violations)");
    expect(violations).toEqual([]);
  });
});
