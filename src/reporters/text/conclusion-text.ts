import {
  failsRun,
  isTried,
  type Report,
  type Result,
  type Verdict,
  wasUnseeded,
} from "../../results/index.js";
import { isSpared } from "./baseline-text.js";
import { countText, plural } from "./number-text.js";
import { safeLine } from "./safe-text.js";

/** The results of the requirements that were tried: all but those unsupported or left out. */
export function triedResults({ results }: Report): Result[] {
  return results.filter(isTried);
}

/** Whether the store conforms and in which capabilities, in one line. */
export function conclusionText(report: Report): string {
  const store = safeLine(report.store.specifier, 120);
  const found = report.summary.conforms ? held(report) : broken(report);
  return `${store} ${verdictText(report)}: ${found}${scope(report)}`;
}

function verdictText({ results, summary, shard }: Report): string {
  if (summary.conforms) {
    const conforms = results.some(isKnown) ? "conforms but for its baseline" : "conforms";
    return shard ? `${conforms} in shard ${shard.index} of ${shard.count}` : conforms;
  }
  const cutShort = (summary.notRun ?? 0) > 0 && !results.some(({ verdict }) => failsRun(verdict, summary));
  return cutShort ? "was not tested to the end" : "does not conform";
}

function isKnown({ verdict }: Result): boolean {
  return verdict === "xfail";
}

function held(report: Report): string {
  const tried = triedResults(report);
  const spared = tried.filter(isSpared).length;
  const passed = count(tried, "pass");
  return join([
    `${countText(passed)} of ${plural(tried.length, "requirement")} ${passed === 1 || tried.length === 1 ? "holds" : "hold"}`,
    remark(count(tried, "warn") - spared, "tolerated with a warning"),
    remark(spared, "newer than the baseline fails", "newer than the baseline fail"),
    remark(count(tried, "flaky"), "flaky"),
    remark(count(tried, "xfail"), "known to fail"),
  ]);
}

function broken(report: Report): string {
  const { summary } = report;
  const tried = triedResults(report);
  if (tried.length === 0) return join(["no requirement was tried", notRun(report)]);
  const failed = count(tried, "fail") + count(tried, "timeout") + count(tried, "crash");
  const reasons = join([
    failed === 0
      ? ""
      : `${countText(failed)} of ${plural(tried.length, "requirement")} ${failed === 1 ? "fails" : "fail"}`,
    remark(count(tried, "error"), "could not be tested"),
    remark(
      count(tried, "xpass"),
      "holds though the baseline lists it",
      "hold though the baseline lists them",
    ),
    failsRun("warn", summary) ? remark(count(tried, "warn"), "warning counts", "warnings count") : "",
    failsRun("flaky", summary) ? remark(count(tried, "flaky"), "is flaky", "are flaky") : "",
    notRun(report),
  ]);
  return reasons || (report.results.some(wasUnseeded) ? "it held no value to be read" : "nothing was proved");
}

function notRun({ summary }: Report): string {
  return remark(summary.notRun ?? 0, "was not run", "were not run");
}

/** The capabilities that the verdict speaks of, and those that it cannot. */
function scope(report: Report): string {
  const { results, requirements, store } = report;
  const needed = new Set(
    triedResults(report)
      .filter(({ verdict }) => verdict !== "error")
      .flatMap(({ requirement }) => requirements[requirement]?.needs ?? []),
  );
  const lacking = new Set(results.flatMap(({ notTried }) => notTried?.capability ?? []));
  // What was found to be missing while others had used it is not said twice, the one way and the other.
  const tested = store.capabilities
    .map(({ capability }) => capability)
    .filter((name) => needed.has(name) && !lacking.has(name));
  const lists = join([list("tested", tested), list("not supported", [...lacking])], "; ");
  return lists === "" ? "" : ` (${lists})`;
}

function list(title: string, names: readonly string[]): string {
  return names.length === 0 ? "" : `${title}: ${names.map((name) => safeLine(name, 40)).join(", ")}`;
}

function remark(number: number, one: string, several = one): string {
  return number === 0 ? "" : `${countText(number)} ${number === 1 ? one : several}`;
}

function join(parts: readonly string[], separator = ", "): string {
  return parts.filter((part) => part !== "").join(separator);
}

function count(results: readonly Result[], verdict: Verdict): number {
  return results.filter((result) => result.verdict === verdict).length;
}
