/**
 * Arguments in which `--bail` without a number is `--bail=1`, so that what follows it is not taken for the number:
 * `--bail ./mystore.js`.
 */
export function spellOut(args: readonly string[]): string[] {
  return args.map((arg, index) =>
    arg === "--bail" && !/^\d+$/.test(args[index + 1] ?? "") ? "--bail=1" : arg,
  );
}
