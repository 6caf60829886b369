/** Where suites of the user's are, as plain data that another process can be given. */
export interface SuiteSource {
  /** A module that exports suites, or a configuration that holds some as values. */
  kind: "module" | "config";
  /** Its absolute path. */
  file: string;
  /** What the user calls it. */
  label: string;
}
