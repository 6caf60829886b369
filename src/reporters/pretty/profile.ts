import type { MethodProfile, Report, ScenarioProfile } from "../../results/index.js";
import { countText, durationText, plural, sizeText } from "../text/number-text.js";
import { safeLine } from "../text/safe-text.js";
import { type Column, columnRows } from "./column-rows.js";
import type { Page } from "./page.js";

/** A requirement with where the time of its scenario went. */
interface Profiled extends ScenarioProfile {
  requirement: string;
  calls: number;
  bytes: number;
}

/** So many scenarios are shown; whoever wants all reads the JSON report. */
const mostShown = 15;

const scenarios: readonly Column<Profiled>[] = [
  { title: "scenario", cell: ({ requirement }) => safeLine(requirement, 50), left: true },
  { title: "time", cell: ({ totalMs }) => durationText(totalMs) },
  { title: "store", cell: ({ storeMs }) => durationText(storeMs) },
  { title: "harness", cell: ({ harnessMs }) => durationText(harnessMs), spare: 2 },
  { title: "runner", cell: ({ runnerMs }) => durationText(runnerMs), spare: 2 },
  { title: "calls", cell: ({ calls }) => countText(calls) },
  { title: "bytes", cell: ({ bytes }) => sizeText(bytes), spare: 1 },
];

const methods: readonly Column<MethodProfile>[] = [
  { title: "method", cell: ({ method }) => safeLine(method, 30), left: true },
  { title: "calls", cell: ({ calls }) => countText(calls) },
  { title: "added up", cell: ({ ms }) => durationText(ms) },
  { title: "a call", cell: ({ ms, calls }) => durationText(ms / calls) },
  { title: "bytes", cell: ({ bytes }) => sizeText(bytes) },
];

/** Where the time of the scenarios went, where the run was asked to find out. */
export function writeProfile(page: Page, { results }: Report): void {
  const profiled = results.flatMap(({ requirement, profile }): Profiled[] =>
    profile
      ? [
          {
            ...profile,
            requirement,
            calls: sum(profile.methods, "calls"),
            bytes: sum(profile.methods, "bytes"),
          },
        ]
      : [],
  );
  if (profiled.length === 0) return;
  const total = sum(profiled, "totalMs");
  const share = (ms: number) => `${durationText(ms)} (${total > 0 ? Math.round((ms / total) * 100) : 0}%)`;
  page.heading("Profile");
  page.text(
    `${plural(profiled.length, "scenario")}, ${durationText(total)}: store ${share(sum(profiled, "storeMs"))}, ` +
      `harness ${share(sum(profiled, "harnessMs"))}, runner ${share(sum(profiled, "runnerMs"))}`,
    { indent: 2 },
  );
  page.gap();
  const slowest = profiled.toSorted((a, b) => b.totalMs - a.totalMs).slice(0, mostShown);
  writeRows(page, columnRows(scenarios, slowest, page.width));
  page.gap();
  writeRows(page, columnRows(methods, methodsOf(profiled), page.width));
}

function writeRows(page: Page, [titles = "", ...rows]: readonly string[]): void {
  page.drawn(page.paint.faint(titles));
  for (const row of rows) page.drawn(row);
}

function methodsOf(profiled: readonly ScenarioProfile[]): MethodProfile[] {
  const byName = new Map<string, MethodProfile>();
  for (const { method, calls, ms, bytes } of profiled.flatMap((one) => one.methods)) {
    const before = byName.get(method) ?? { method, calls: 0, ms: 0, bytes: 0 };
    byName.set(method, {
      method,
      calls: before.calls + calls,
      ms: before.ms + ms,
      bytes: before.bytes + bytes,
    });
  }
  return Array.from(byName.values()).sort((a, b) => b.ms - a.ms);
}

function sum<K extends string>(items: readonly Record<K, number>[], name: K): number {
  return items.reduce((total, item) => total + item[name], 0);
}
