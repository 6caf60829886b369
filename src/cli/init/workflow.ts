import type { Project } from "./project.js";

/** How each package manager installs by its lock file, and how it runs a program of the project. */
const managers = {
  npm: { install: "npm ci", run: "npx --no-install", cache: "npm", prepare: [] },
  pnpm: {
    install: "pnpm install --frozen-lockfile",
    run: "pnpm exec",
    cache: "",
    prepare: ["corepack enable"],
  },
  yarn: { install: "yarn install --immutable", run: "yarn run", cache: "", prepare: ["corepack enable"] },
  bun: {
    install: "bun install --frozen-lockfile",
    run: "npx --no-install",
    cache: "",
    prepare: ["npm install -g bun"],
  },
} as const;

/** A workflow for GitHub that tests the stores of the configuration. */
export function workflowText(project: Project): string {
  const { cache } = managers[project.packageManager];
  const steps = ciSteps(project).map((command) => `      - run: ${command}`);
  return `name: store conformance
on: [push, pull_request]
permissions:
  contents: read
jobs:
  conformance:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: actions/setup-node@v6
        with:
          node-version: 22
${cache && project.locked ? `          cache: ${cache}\n` : ""}${steps.join("\n")}
`;
}

/** What any CI runs, a command a line. */
export function ciSteps({ packageManager, locked }: Project): string[] {
  const { prepare, install, run } = managers[packageManager];
  return [...prepare, locked ? install : "npm install", `${run} zarr-store-conform`];
}
