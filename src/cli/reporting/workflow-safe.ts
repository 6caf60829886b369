/**
 * A text for the log of a GitHub workflow, in which the runner finds no command: not at the beginning of a
 * line (`::stop-commands::`), and not in the older form, which it takes anywhere (`##[add-mask]`).
 */
export function withoutCommands(text: string): string {
  return text.replace(/^([^\S\n]*)::/gm, "$1\\::").replaceAll("##[", "##\\[");
}
