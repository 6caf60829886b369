import path from "node:path";
import { configNames } from "../../config/import-config.js";
import type { Project } from "./project.js";
import { testFile } from "./test-file.js";
import { configText, storeText } from "./texts.js";
import { workflowText } from "./workflow.js";

/** A file to write, with what it is for. */
export interface StarterFile {
  /** Relative to the project's directory, with `/`. */
  file: string;
  text: string;
  /** For people. */
  purpose: string;
  /** Names under any of which it may be there already. */
  others?: readonly string[];
}

const workflow = ".github/workflows/zarr-store-conform.yml";
const configStem = "zarr-store-conform.config";

/**
 * The files that a project is to start with: the definition of a store, unless the store is there, the configuration,
 * tests for its test runner, the step of CI.
 *
 * @param store the module of the store, relative to the project, where there is one
 */
export function starterFiles(project: Project, store: string | undefined): StarterFile[] {
  const ending = endingOf(project);
  const own = `conformance/store.${ending}`;
  const module = store ?? `./${own}`;
  const name = store === undefined ? "mystore" : nameOf(store);
  return [
    ...(store === undefined
      ? [{ file: own, text: storeText(project), purpose: "the store, as it is tested" }]
      : []),
    {
      file: `${configStem}.${ending}`,
      text: configText(name, module),
      purpose: "the configuration",
      others: configNames,
    },
    ...(project.testRunner === undefined
      ? []
      : [{ ...testFile(project, project.testRunner, module), purpose: `tests for ${project.testRunner}` }]),
    ...(project.files.includes(".gitlab-ci.yml")
      ? []
      : [{ file: workflow, text: workflowText(project), purpose: "a workflow for GitHub" }]),
  ];
}

/** This package is of ES modules: in a project of CommonJS the ending says so. */
function endingOf({ esm, typescript }: Project): string {
  return `${esm ? "" : "m"}${typescript ? "ts" : "js"}`;
}

/** A name that the configuration takes, from that of the module. */
function nameOf(store: string): string {
  const base = path.basename(store, path.extname(store)).replace(/[^\w@.-]+/g, "-");
  return /^[\w@]/.test(base) ? base : "mystore";
}
