/** The module that is being imported, as messages name it. */
export interface ImportSubject {
  /** What the user typed. */
  specifier: string;
  /** Its absolute path. */
  file: string;
  cwd: string;
}
