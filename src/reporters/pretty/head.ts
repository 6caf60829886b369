import type { StoreReport } from "../../results/index.js";
import { safeLine } from "../text/safe-text.js";
import type { Page } from "./page.js";

const howKnown: Readonly<Record<StoreReport["dialectFrom"], string>> = {
  detected: "detected from its methods",
  declared: "declared by the definition",
  option: "given by --dialect",
};

/** What is tested, and what was found out about it. */
export function writeHead(page: Page, store: StoreReport, seed: number): void {
  const { paint } = page;
  page.gap();
  page.text(safeLine(store.name), { style: paint.strong });
  const rows: [string, string][] = [
    ["store", store.specifier],
    ["dialect", `${store.dialect}, ${howKnown[store.dialectFrom]}`],
    ["form", store.form],
    ["seed", String(seed)],
  ];
  const policies = Object.entries(store.policies).map(([policy, choice]) => `${policy}: ${choice}`);
  if (policies.length > 0) rows.push(["policies", policies.join(", ")]);
  for (const [label, value] of rows) {
    page.text(safeLine(value, 400), { indent: 2, lead: label.padEnd(10), leadStyle: paint.faint });
  }
}
