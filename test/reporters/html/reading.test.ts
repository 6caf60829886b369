import { expect, it } from "vitest";
import type { CallEvidence } from "../../../src/results/index.js";
import {
  failedResult,
  firstInsteadOfLast,
  sampleReport,
  sampleRequirement,
  sampleResult,
} from "../sample-report.js";
import { conformingRun, mixedRun } from "../sample-run.js";
import { describeInBrowser, expectQuiet, useBrowser } from "./browser.js";

const open = useBrowser();
const command = (id: string) => `npx zarr-store-conform ./mystore.js --grep ${id}`;

describeInBrowser("an HTML report in a browser", () => {
  it("says whether the store conforms, and what was tested", async () => {
    const opened = await open(mixedRun);
    const { page } = opened;
    expect(await page.title()).toBe("MyStore does not conform – zarr-store-conform");
    expect(await page.locator(".conclusion").textContent()).toContain("4 of 8 requirements fail");
    expect(await page.locator(".counts li").allInnerTexts()).toEqual([
      "2 pass",
      "3 fail",
      "1 warn",
      "1 timeout",
      "1 error",
      "2 unsupported",
    ]);
    expect(await page.locator(".capabilities").textContent()).toContain(
      "get.offset not supported: declared as not",
    );
    expectQuiet(opened);
  });

  it("opens the first failure, and has everything in it", async () => {
    const { page } = await open(mixedRun, { command });
    const failure = page.locator("details[open]");
    expect(await failure.count()).toBe(1);
    const headings = await failure.locator("h3").allInnerTexts();
    expect(headings).toEqual([
      "Calls",
      "Bytes",
      "Hint",
      "Why it matters",
      "Source",
      "Reproduction",
      "Run it alone",
    ]);
    expect(await failure.locator("a").getAttribute("href")).toBe(
      "https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2",
    );
  });

  it("shows what a title has in backticks as code, which is found by the title of other reporters", async () => {
    const title = "Bytes from `start` on";
    const report = sampleReport([failedResult("a.b", firstInsteadOfLast), sampleResult("a.c")], {
      requirements: { "a.b": sampleRequirement({ title }), "a.c": sampleRequirement() },
    });
    const { page } = await open(report);
    const shown = page
      .locator("details[open] .title, table.requirements .title")
      .filter({ hasText: "Bytes" });
    expect(await shown.locator("code").allInnerTexts()).toEqual(["start", "start"]);
    await page.fill("#search", title);
    expect(await page.locator("table.requirements tbody tr:visible").count()).toBe(1);
  });

  it("says why a must is tolerated", async () => {
    const { page } = await open(sampleReport([failedResult("a.b", firstInsteadOfLast, { verdict: "warn" })]));
    expect(await page.locator("details.problem .body").textContent()).toContain(
      "It is tolerated, since the sources disagree; explain a.b has the ruling",
    );
  });

  it("shows calls on a timeline, each bar beginning where the one before ended", async () => {
    const { page } = await open(mixedRun);
    const calls = page.locator("details[open] table.calls tbody");
    expect(await calls.locator("tr").count()).toBe(2);
    expect(await calls.locator("td.number").allInnerTexts()).toEqual(["500 µs", "200 µs"]);
    const [first, second] = await calls
      .locator("rect")
      .evaluateAll((bars) => bars.map((bar) => ["x", "width"].map((name) => Number(bar.getAttribute(name)))));
    expect(first![0]).toBe(0);
    expect(second![0]).toBeCloseTo(first![1]!, 0);
    expect(first![1]! / second![1]!).toBeCloseTo(2.5, 1);
  });

  it("shows calls that were made at once beside each other", async () => {
    const outcome = { kind: "missing", source: "undefined" } as const;
    const journal: CallEvidence[] = [
      { seq: 1, method: "set", args: [], outcome, startMs: 0, durationMs: 8 },
      { seq: 2, method: "set", args: [], outcome, startMs: 2, durationMs: 2 },
    ];
    const { page } = await open(sampleReport([failedResult("a.b", firstInsteadOfLast, { journal })]));
    const starts = await page
      .locator("details[open] table.calls rect")
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute("x"))));
    expect(starts).toEqual([0, 40]);
  });

  it("shows a call that never settled as pending", async () => {
    const { page } = await open(mixedRun);
    const pending = page.locator("details", { hasText: "set.empty" }).locator("tr.pending");
    expect(await pending.textContent()).toContain("still pending");
    expect(await pending.locator(".number").textContent()).toBe("pending");
  });

  it("marks the bytes that differ, and no others", async () => {
    const { page } = await open(mixedRun);
    const bytes = page.locator("details", { hasText: "byte-range.past-end" }).locator("table.hex tbody tr");
    const [expected, received] = await bytes.locator("td").allTextContents();
    expect(expected).toMatch(/^09 0a +··/);
    expect(received).toMatch(/^09 0a 00 00 00 00 00 00 {2}00 00 00 00 +·{12}/);
    expect((await bytes.locator("mark").allTextContents()).filter((text) => text.length === 2)).toEqual(
      Array.from({ length: 10 }, () => "00"),
    );
  });

  it("plots the timings to one scale", async () => {
    const { page } = await open(mixedRun);
    const plots = page.locator("table.timings svg");
    expect(await plots.evaluateAll((all) => all.map((plot) => plot.getAttribute("aria-label")))).toEqual([
      "median 12.3 µs, 99th percentile 250 µs",
      "median 1.5 ms, 99th percentile 12.8 ms",
    ]);
    const [fast, slow] = await plots
      .locator("circle")
      .evaluateAll((dots) => dots.map((dot) => Number(dot.getAttribute("cx"))));
    expect(fast).toBeLessThan(slow!);
  });

  it("holds the report itself, which can be saved", async () => {
    const { page } = await open(mixedRun);
    expect(JSON.parse((await page.locator("#report").textContent())!)).toEqual(mixedRun);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
    expect(download.suggestedFilename()).toBe("report.json");
    const saved = await (await download.createReadStream()).toArray();
    expect(JSON.parse(Buffer.concat(saved).toString())).toEqual(mixedRun);
  });

  it("has no failures and nothing open where all is well", async () => {
    const opened = await open(conformingRun);
    expect(await opened.page.locator("details").count()).toBe(0);
    expect(await opened.page.locator("h2").allInnerTexts()).toEqual(["Capabilities", "Requirements"]);
    expectQuiet(opened);
  });

  it("is read without scripts, too", async () => {
    const { page } = await open(mixedRun, { javaScriptEnabled: false });
    expect(await page.locator("table.requirements tbody tr").count()).toBe(10);
    await page.locator("summary", { hasText: "set.empty" }).click();
    expect(await page.locator("details", { hasText: "set.empty" }).locator(".body").isVisible()).toBe(true);
  });

  it("shows everything on paper, and is as it was afterwards", async () => {
    const { page } = await open(mixedRun);
    await page.emulateMedia({ media: "print" });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator("details:not([open])").count()).toBe(0);
    expect(await page.locator("button:visible").allInnerTexts()).toHaveLength(6);
    expect(await page.locator("#search").isVisible()).toBe(false);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    expect(await page.locator("details[open]").count()).toBe(1);
  });

  it("leaves each call of a failure room to be read on a small screen", async () => {
    const { page } = await open(mixedRun, { viewport: { width: 360, height: 700 }, command });
    const call = page.locator(".problem[open] .calls tbody tr td:nth-child(2)").first();
    expect((await call.boundingBox())?.width).toBeGreaterThan(180);
    await page.close();
  });

  it("does not run off the side of a small screen", async () => {
    const { page } = await open(mixedRun, { viewport: { width: 360, height: 700 }, command });
    const [width, screen] = await page.evaluate<number[]>(
      "[document.documentElement.scrollWidth, innerWidth]",
    );
    expect(width).toBeLessThanOrEqual(screen!);
  });
});
