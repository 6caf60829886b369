import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { mixedRun } from "../sample-run.js";
import { describeInBrowser, expectQuiet, useBrowser } from "./browser.js";

const open = useBrowser();
const command = (id: string) => `npx zarr-store-conform ./mystore.js --grep ${id}`;

const rowsOf = (page: Page) => page.locator("table.requirements tbody tr:visible code").allInnerTexts();
const ground = (page: Page) => page.evaluate("getComputedStyle(document.body).backgroundColor");

const light = "rgb(255, 255, 255)";
const dark = "rgb(20, 23, 26)";

describeInBrowser("the table of requirements", () => {
  it("is searched by every word, in ids, titles and suites", async () => {
    const opened = await open(mixedRun);
    const { page } = opened;
    await page.fill("#search", "SUFFIX byte-range.off");
    expect(await rowsOf(page)).toEqual(["byte-range.offset", "byte-range.offset-past-end"]);
    expect(await page.locator("#shown").textContent()).toBe("2 of 10 shown");
    expectQuiet(opened);
  });

  it("is filtered by status, level and suite together", async () => {
    const { page } = await open(mixedRun);
    await page.selectOption("#status", "problems");
    expect(await rowsOf(page)).toHaveLength(6);
    await page.selectOption("#suite", { label: "missing-keys" });
    expect(await rowsOf(page)).toEqual(["missing.sentinel"]);
    await page.selectOption("#level", "must");
    expect(await rowsOf(page)).toEqual([]);
    expect(await page.locator("#none").textContent()).toBe("No requirement is like that.");
    await page.selectOption("#status", "pass");
    expect(await rowsOf(page)).toEqual(["missing.range"]);
  });

  it("shows all again when it is told to", async () => {
    const { page } = await open(mixedRun);
    await page.fill("#search", "nothing is called that");
    await page.click("text=Show all");
    await page.waitForSelector("text=10 of 10 shown");
    expect(await rowsOf(page)).toHaveLength(10);
  });

  it("is filtered by the counts above", async () => {
    const { page } = await open(mixedRun);
    await page.fill("#search", "nothing is called that");
    await page.click("button:has-text('3 fail')");
    await page.waitForTimeout(50);
    expect(await rowsOf(page)).toEqual(["byte-range.suffix", "byte-range.past-end", "set.overwrite"]);
    expect(await page.inputValue("#status")).toBe("fail");
  });

  it("leads to the failures", async () => {
    const { page } = await open(mixedRun);
    const failure = page.locator("details", { hasText: "set.overwrite" });
    expect(await failure.getAttribute("open")).toBeNull();
    await page.click("table.requirements a:has-text('set.overwrite')");
    expect(await failure.locator(".body").isVisible()).toBe(true);
    expect(await failure.locator("summary:focus").count()).toBe(1);
    await failure.locator("summary").click();
    await page.click("table.requirements a:has-text('set.overwrite')");
    expect(await failure.locator(".body").isVisible()).toBe(true);
  });

  it("has links that others can be sent", async () => {
    const { page } = await open(mixedRun, { hash: "#problem-3" });
    expect(await page.locator("details", { hasText: "set.empty" }).locator(".body").isVisible()).toBe(true);
  });
});

describeInBrowser("what is there to be copied", () => {
  it("is copied whole, which is said", async () => {
    const opened = await open(mixedRun, { command, permissions: ["clipboard-read", "clipboard-write"] });
    const { page } = opened;
    await page.click("text=Copy the script");
    await page.waitForSelector("button:has-text('Copied')");
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(mixedRun.results[1]!.reproduction);
    expect(await page.locator("#said").textContent()).toBe("Copied");
    await page.waitForSelector("text=Copy the script");
    await page.locator("details[open] button:has-text('Copy the command')").click();
    await page.waitForSelector("button:has-text('Copied')");
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(command("byte-range.suffix"));
    expectQuiet(opened);
  });

  it("is copied where a page may not use the clipboard, too", async () => {
    const { page } = await open(mixedRun, { permissions: ["clipboard-read"] });
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    const copied = page.evaluate(`new Promise((resolve) =>
      document.addEventListener("copy", () => resolve(String(getSelection())), { once: true }))`);
    await page.click("text=Copy the script");
    expect(await copied).toBe(mixedRun.results[1]!.reproduction);
    await page.waitForSelector("button:has-text('Copied')");
    expect(await page.locator("textarea").count()).toBe(0);
  });
});

describeInBrowser("light and dark", () => {
  it.each([
    ["light", light, dark, "Dark"],
    ["dark", dark, light, "Light"],
  ] as const)(
    "follow a system that is %s, until the reader chooses",
    async (colorScheme, before, after, label) => {
      const opened = await open(mixedRun, { colorScheme });
      const { page } = opened;
      expect(await ground(page)).toBe(before);
      expect(await page.textContent("#theme")).toBe(label);
      await page.click("#theme");
      expect(await ground(page)).toBe(after);
      await page.reload();
      expect(await ground(page)).toBe(after);
      await page.click("#theme");
      expect(await ground(page)).toBe(before);
      expectQuiet(opened);
    },
  );

  it("follow a system that changes", async () => {
    const { page } = await open(mixedRun, { colorScheme: "light" });
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await ground(page)).toBe(dark);
    expect(await page.textContent("#theme")).toBe("Light");
  });
});

describeInBrowser("the keyboard alone", () => {
  it("reaches everything: the theme, a failure, the search", async () => {
    const { page } = await open(mixedRun, { command });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await ground(page)).toBe(dark);
    const focused = () =>
      page.evaluate<string>(`(({ tagName, id, textContent }) =>
        tagName + " " + id + " " + (tagName === "SUMMARY" ? textContent : ""))(document.activeElement)`);
    const seen: string[] = [];
    for (let step = 0; step < 60 && !seen.at(-1)?.includes("INPUT search"); step++) {
      await page.keyboard.press("Tab");
      seen.push(await focused());
      if (seen.at(-1)?.includes("set.same")) await page.keyboard.press("Enter");
    }
    expect(seen.at(-1)).toBe("INPUT search ");
    expect(seen.filter((element) => element.startsWith("SUMMARY"))).toHaveLength(6);
    expect(await page.locator("details", { hasText: "set.same" }).getAttribute("open")).toBe("");
    await page.keyboard.type("sentinel");
    expect(await rowsOf(page)).toEqual(["missing.sentinel"]);
  });
});
