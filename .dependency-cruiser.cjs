// The levels, as in CONTRIBUTING.md: an import names its own level or one that is earlier here, and never goes round.
const layers = [
  ["src/results", "src/buffer"],
  ["src/store"],
  ["src/spec"],
  ["suites"],
  ["src/adapters", "src/harness", "src/load", "src/bench"],
  ["src/config"],
  ["src/runner", "src/baseline"],
  ["src/reporters"],
  ["src/api"],
  ["src/cli", "src/frameworks", "src/(index|suite)[.]ts"],
  ["src/start", "bin"],
];

const upward = layers.slice(0, -1).map((level, index) => ({
  name: `${level[0]}-imports-nothing-above`,
  severity: "error",
  from: { path: level.map((folder) => `^${folder}`) },
  to: {
    path: layers
      .slice(index + 1)
      .flat()
      .map((folder) => `^${folder}`),
  },
}));

module.exports = {
  forbidden: [
    ...upward,
    {
      name: "the-ground-floor-knows-only-itself",
      severity: "error",
      from: { path: "^src/(results|buffer)/" },
      to: { path: "^(src|suites)/", pathNot: "^src/$1/" },
    },
    {
      name: "reporters-know-the-report-alone",
      severity: "error",
      from: { path: "^src/reporters/" },
      to: { path: "^(src|suites)/", pathNot: "^src/(reporters|results)/" },
    },
    {
      name: "suites-run-in-a-browser",
      severity: "error",
      from: { path: "^(suites|src/(results|buffer|store|spec))/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-import-goes-round",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "every-import-resolves", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    enhancedResolveOptions: { extensions: [".ts", ".js", ".json"] },
  },
};
