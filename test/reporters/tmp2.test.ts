import { it } from "vitest";
import { failureText } from "../../src/reporters/text/failure-text.js";
import { sampleFailures } from "./sample-failures.js";
it("x", () => {
  let all = "";
  for (const [code, args] of Object.entries(sampleFailures("TXT"))) {
    const t = failureText({ code, args } as any);
    all += `\n${code}\n  ${t.headline}\n  ${t.details.join("\n  ")}\n  H: ${t.hint}`;
  }
  console.log(all);
});
