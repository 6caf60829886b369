import { build } from "esbuild";

/** What GitHub's own parser has against a manifest, an `action.yml`. */
export async function manifestErrors(content: string): Promise<string[]> {
  const parser = await loadParser();
  const { context } = parser.parseAction(
    { name: "action.yml", content },
    new parser.NoOperationTraceWriter(),
  );
  return context.errors.getErrors().map(String);
}

type Parser = typeof import("@actions/workflow-parser") &
  typeof import("@actions/workflow-parser/actions/index");

/** The package imports JSON as bundlers have it and Node does not, so it is bundled first. */
async function loadParser(): Promise<Parser> {
  const contents = ["", "/actions/index"].map((path) => `export * from "@actions/workflow-parser${path}";`);
  const { outputFiles } = await build({
    stdin: { contents: contents.join("\n"), resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire("file:///");',
    },
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString("base64")}`
  );
}
