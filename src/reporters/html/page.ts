import { createHash } from "node:crypto";
import type { Report } from "../../results/index.js";
import type { ReporterOptions } from "../reporter.js";
import { knownFailures } from "../text/baseline-text.js";
import { plural } from "../text/number-text.js";
import { failuresOf, warningsOf } from "../text/problems.js";
import { safeLine } from "../text/safe-text.js";
import { pageScripts, pageStyle } from "./assets.js";
import { capabilities } from "./capabilities.js";
import { embeddedJson } from "./embedded-json.js";
import { html, Markup } from "./markup.js";
import { overview } from "./overview.js";
import { problem } from "./problem.js";
import { requirements } from "./requirements.js";
import { timings } from "./timings.js";

/** A report as one page that needs nothing else, and is not allowed to ask for anything. */
export function page(report: Report, options: ReporterOptions): string {
  const style = pageStyle();
  const scripts = pageScripts();
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${scripts.map(hashOf).join(" ")}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const name = safeLine(report.store.name, 120);
  const failures = failuresOf(report);
  const warnings = warningsOf(report);
  const known = knownFailures(report);
  const problems = [...failures, ...warnings, ...known];
  const tolerated = failures.length + warnings.length;
  const shown = problems.map((result, index) =>
    problem(result, index, report, { ...options, open: index === 0 && failures.length > 0 }),
  );
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${name} ${report.summary.conforms ? "conforms" : "does not conform"} \u2013 zarr-store-conform</title>
<link rel="icon" href="data:,">
<style>${new Markup(style)}</style>
</head>
<body>
<header>
<h1>${name}</h1>
<div class="controls"><button type="button" id="theme">Dark</button> <button type="button" id="save">Save as JSON</button></div>
</header>
<main>
${overview(report)}
${capabilities(report)}
${section("failures", plural(failures.length, "failure"), shown.slice(0, failures.length))}
${section("warnings", plural(warnings.length, "warning"), shown.slice(failures.length, tolerated))}
${section("known", plural(known.length, "known failure"), shown.slice(tolerated))}
${requirements(report, problems)}
${timings(report.timings)}
</main>
<p id="said" role="status"></p>
<script type="application/json" id="report">${embeddedJson(report)}</script>
${scripts.map(
  (script) => html`<script type="module">${new Markup(script)}</script>
`,
)}
</body>
</html>
`.toString();
}

function section(id: string, title: string, problems: readonly Markup[]): Markup | undefined {
  if (problems.length === 0) return undefined;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${problems}
</section>`;
}

function hashOf(source: string): string {
  return `'sha256-${createHash("sha256").update(source).digest("base64")}'`;
}
