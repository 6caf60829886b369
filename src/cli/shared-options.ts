import { Option } from "commander";
import { dialects } from "../results/index.js";

/** Gathers the values of an option that may be repeated. */
export const collect = (value: string, before: string[] = []): string[] => [...before, value];

/** Each call makes an option of its own, for one command; these are the ones that several commands have. */
export const shared = {
  grep: () => repeatable("-g, --grep <pattern>", "only requirements whose id or title matches; repeatable"),
  grepInvert: () => repeatable("--grep-invert <pattern>", "none whose id or title matches; repeatable"),
  suite: () => repeatable("-s, --suite <id>", "only this suite; repeatable"),
  suites: () => repeatable("--suites <file>", "suites of your own, from a module; repeatable"),
  store: () => repeatable("--store <name>", "only this store of the configuration; repeatable"),
  config: () =>
    new Option("--config <file>", "the configuration (default zarr-store-conform.config.{ts,js,mjs,json})"),
  noConfig: () => new Option("--no-config", "look for no configuration").hideHelp(),
  timeout: () => new Option("-t, --timeout <ms>", "how long one call of the store may take (default 5000)"),
  dialect: () => new Option("-d, --dialect <name>", `${dialects.join(", ")}; detected where not given`),
  verbose: () => new Option("--verbose", "show all failures, calls, cases, requirements and output in full"),
  color: () => new Option("--color", "colour the output"),
  noColor: () => new Option("--no-color", "do not colour the output"),
};

/** An option that is taken, and not told of. */
export function hidden(flags: string): Option {
  return new Option(flags).hideHelp();
}

function repeatable(flags: string, description: string): Option {
  return new Option(flags, description).argParser(collect);
}
