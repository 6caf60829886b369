/** What the program reads from and writes to; the process's own, or a test's. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTTY: boolean;
  readonly columns: number;
  out(text: string): void;
  err(text: string): void;
}

/**
 * Whether to colour: the flag decides, then `NO_COLOR`, then `FORCE_COLOR`, then whether there is a
 * terminal to see it.
 *
 * @see https://no-color.org
 */
export function wantsColor(flag: boolean | undefined, { env, isTTY }: Terminal): boolean {
  if (flag !== undefined) return flag;
  if (env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"] !== undefined) return env["FORCE_COLOR"] !== "0" && env["FORCE_COLOR"] !== "false";
  return isTTY && env["TERM"] !== "dumb";
}
