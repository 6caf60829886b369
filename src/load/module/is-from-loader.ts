/** Whether an error was made by Node's loader and not by running code. */
export function isFromLoader(error: Error): boolean {
  const first = error.stack
    ?.split("\n")
    .find((line) => /^\s+at /.test(line) && !line.includes("<anonymous>"));
  return first?.includes("(node:internal/modules/") ?? false;
}
