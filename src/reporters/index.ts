import type { CreateReporter } from "./reporter.js";

export type { CreateReporter, Output, Reporter, ReporterOptions } from "./reporter.js";

// Each is a part of its own, which only a run with that reporter loads.
const loaders = {
  pretty: async () => (await import("./pretty.js")).createPrettyReporter,
  dot: async () => (await import("./dot.js")).createDotReporter,
  minimal: async () => (await import("./minimal.js")).createMinimalReporter,
  json: async () => (await import("./json.js")).createJsonReporter,
  junit: async () => (await import("./junit.js")).createJunitReporter,
  tap: async () => (await import("./tap.js")).createTapReporter,
  github: async () => (await import("./github.js")).createGithubReporter,
  markdown: async () => (await import("./markdown.js")).createMarkdownReporter,
  html: async () => (await import("./html.js")).createHtmlReporter,
  badge: async () => (await import("./badge.js")).createBadgeReporter,
} as const satisfies Record<string, () => Promise<CreateReporter>>;

/** The name of a built-in reporter. */
export type ReporterName = keyof typeof loaders;

/** The names of the built-in reporters. */
export const reporterNames: readonly ReporterName[] = Object.keys(loaders).filter(isReporterName);

/** Whether a string names a built-in reporter. */
export function isReporterName(name: string): name is ReporterName {
  return Object.hasOwn(loaders, name);
}

/** Loads a built-in reporter. */
export function loadReporter(name: ReporterName): Promise<CreateReporter> {
  return loaders[name]();
}
