import { failsRun, type Report, type Result, type Verdict } from "../../results/index.js";
import { countText } from "./number-text.js";
import { safeLine } from "./safe-text.js";

const untried: readonly Verdict[] = ["unsupported", "skip"];

/** Whether the store conforms and in which capabilities, in one line. */
export function conclusionText(report: Report): string {
  const store = safeLine(report.store.specifier, 120);
  const verdict = report.summary.conforms ? "conforms" : "does not conform";
  const found = report.summary.conforms ? held(report) : broken(report);
  return `${store} ${verdict}: ${found}${scope(report)}`;
}

function held({ results }: Report): string {
  const tried = results.filter((result) => !untried.includes(result.verdict));
  const passed = count(tried, "pass");
  const remarks = [
    remark(count(tried, "warn"), "tolerated with a warning", "tolerated with a warning"),
    remark(count(tried, "flaky"), "flaky", "flaky"),
    remark(count(tried, "xfail"), "known to fail", "known to fail"),
  ].filter((text) => text !== "");
  const all = `${countText(passed)} of ${requirements(tried.length)} ${passed === 1 ? "holds" : "hold"}`;
  return [all, ...remarks].join(", ");
}

function broken({ results, summary }: Report): string {
  const tried = results.filter((result) => !untried.includes(result.verdict));
  if (tried.length === 0) return "no requirement was tried";
  const failed = count(tried, "fail") + count(tried, "timeout") + count(tried, "crash");
  const reasons = [
    failed === 0
      ? ""
      : `${countText(failed)} of ${requirements(tried.length)} ${failed === 1 ? "fails" : "fail"}`,
    remark(count(tried, "error"), "could not be tested", "could not be tested"),
    remark(
      count(tried, "xpass"),
      "holds though the baseline lists it",
      "hold though the baseline lists them",
    ),
    failsRun("warn", summary)
      ? remark(count(tried, "warn"), "warning counts (--strict)", "warnings count (--strict)")
      : "",
  ].filter((text) => text !== "");
  if (reasons.length === 0) reasons.push(remark(count(tried, "flaky"), "is flaky", "are flaky"));
  return reasons.filter((text) => text !== "").join(", ") || "nothing was proved";
}

/** The capabilities that the verdict speaks of, and those that it cannot. */
function scope({ results, requirements: known, store }: Report): string {
  const tried = results.filter((result) => !untried.includes(result.verdict));
  const needed = new Set(tried.flatMap(({ requirement }) => known[requirement]?.needs ?? []));
  const lacking = new Set(results.flatMap(({ notTried }) => notTried?.capability ?? []));
  const names = store.capabilities.filter((one) => needed.has(one.capability)).map((one) => one.capability);
  const lists = [list("tested", names), list("not supported", [...lacking])].filter((text) => text !== "");
  return lists.length === 0 ? "" : ` (${lists.join("; ")})`;
}

function list(title: string, names: readonly string[]): string {
  return names.length === 0 ? "" : `${title}: ${names.map((name) => safeLine(name, 40)).join(", ")}`;
}

function remark(number: number, one: string, several: string): string {
  return number === 0 ? "" : `${countText(number)} ${number === 1 ? one : several}`;
}

function requirements(number: number): string {
  return `${countText(number)} ${number === 1 ? "requirement" : "requirements"}`;
}

function count(results: readonly Result[], verdict: Verdict): number {
  return results.filter((result) => result.verdict === verdict).length;
}
